"""Sources -> Articles: files, folders, tables, saved pages and what they say of themselves."""
