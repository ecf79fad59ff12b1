"""Authors' files: YAML with positions, Markdown, pictures."""
