"""The parts that the sample pictures are drawn from; ``tools.draw_samples`` puts them together."""
