/** The valves that write the pages of errors, by simple name. */
export const ERROR_REPORT_VALVES = [
  'ErrorReportValve',
  'JsonErrorReportValve',
  'ProxyErrorReportValve',
] as const;
