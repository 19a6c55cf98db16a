"""Files that people write and read: strict YAML, what is wrong with file and line, whole writing."""
