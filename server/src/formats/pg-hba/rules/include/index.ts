import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { fileLoop } from './file-loop.js';
import { fileWithoutNames } from './file-without-names.js';
import { folderAsFile } from './folder-as-file.js';
import { includeBefore16 } from './include-before-16.js';
import { includeForm } from './include-form.js';
import { includeOfSeveralFiles } from './include-of-several-files.js';
import { missingFile } from './missing-file.js';

/** Rules about the files that a pg_hba.conf brings in. */
export const includeRules: readonly Rule<PgHbaModel>[] = [
  fileLoop,
  fileWithoutNames,
  folderAsFile,
  includeBefore16,
  includeForm,
  missingFile,
  includeOfSeveralFiles,
];
