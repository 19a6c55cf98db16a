"""Where everything is built and wired: one stage, and a short recipe for each face."""
