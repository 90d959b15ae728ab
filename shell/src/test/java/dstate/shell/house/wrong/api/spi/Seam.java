package dstate.shell.house.wrong.api.spi;

/** What the other fixtures refer to; crosses nothing. */
public interface Seam {}
