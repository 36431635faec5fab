"""The order of the work, from the path of a folder to files; loaded step by step."""
