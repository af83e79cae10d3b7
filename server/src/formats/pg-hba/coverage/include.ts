import type { CoverageItem } from '../../../core/coverage.js';

export const include: readonly CoverageItem[] = [
  {
    asks: '`@file` that is not there',
    rules: ['pg-hba/missing-file'],
    remark: 'Where the file lies where a server has it, or other files that it refers to are there.',
  },
  { asks: '`@file` without names, which takes its column away', rules: ['pg-hba/file-without-names'] },
  { asks: '`@file` that refers to itself', rules: ['pg-hba/file-loop'] },
  { asks: '`include` or `include_dir` of what is not there', rules: ['pg-hba/missing-file'] },
  {
    asks: '`include_if_exists` of a file that is not there',
    omitted: 'That it may be missing is what the word says.',
  },
  { asks: '`include` of a folder or of an empty path', rules: ['pg-hba/folder-as-file'] },
  { asks: '`include` with more columns, in capitals or without a path', rules: ['pg-hba/include-form'] },
  { asks: '`include` with a list of files', rules: ['pg-hba/include-of-several-files'] },
  { asks: 'Includes that lead back to themselves, or are too deep', rules: ['pg-hba/file-loop'] },
  { asks: '`include` for a server before 16', rules: ['pg-hba/include-before-16'] },
];
