import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { exposedShutdownPort } from './exposed-shutdown-port.js';
import { guessableShutdownWord } from './guessable-shutdown-word.js';
import { openShutdownPort } from './open-shutdown-port.js';

/** Who can stop Tomcat. */
export const shutdownRules: readonly Rule<ServerModel>[] = [
  exposedShutdownPort,
  guessableShutdownWord,
  openShutdownPort,
];
