"""The commands of the command line, one a file: what to read or write, and what to say."""
