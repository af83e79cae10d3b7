import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { unmaintainedRelease } from './unmaintained-release.js';

/** What there is to say of the release itself. */
export const releaseRules: readonly Rule<ServerModel>[] = [unmaintainedRelease];
