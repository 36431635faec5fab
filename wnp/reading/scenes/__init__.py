"""Scene lines, read into a picture: who is where, does, holds, feels and says what."""
