"""What a picture shows, said in words for readers who do not see it."""
