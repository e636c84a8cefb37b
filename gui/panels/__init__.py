"""What stands around the article: documents, labels, spans, and messages."""
