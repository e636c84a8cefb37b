"""How far annotators agree: by place, by token, by unit; with intervals, by pair and together.

Every measure is computed from sums over documents, so that documents can be drawn anew for its
interval (bootstrap) without reading them again. numpy is imported where it is used.
"""
