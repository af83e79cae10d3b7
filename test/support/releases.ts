/** Every release that changed something about the configuration. */
export const RELEASES: readonly string[] = `
  7.4 7.5 7.6 7.7 7.8 7.9
  8.0 8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9
  9.0 9.1 9.2 9.3 9.4 9.5 9.6 9.7 9.8 9.9
  10.0 10.1 10.2 10.3 10.4 10.5
`
  .trim()
  .split(/\s+/);
