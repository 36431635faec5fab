"""From a story template and a few answers to the text files of a new family folder."""
