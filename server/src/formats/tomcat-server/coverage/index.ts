import type { CoverageItem } from '../../../core/coverage.js';
import { accessLogs } from './access-logs.js';
import { ajp } from './ajp.js';
import { cluster } from './cluster.js';
import { connectors } from './connectors.js';
import { contexts } from './contexts.js';
import { deployment } from './deployment.js';
import { errorReports } from './error-reports.js';
import { limits } from './limits.js';
import { listeners } from './listeners.js';
import { realms } from './realms.js';
import { resources } from './resources.js';
import { sessions } from './sessions.js';
import { shutdown } from './shutdown.js';
import { attributes, references, structure } from './structure.js';
import { tls } from './tls.js';
import { valves } from './valves.js';

/** By theme, what benchmarks and experience ask, and which rules answer it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  Structure: structure,
  Attributes: attributes,
  References: references,
  Connectors: connectors,
  TLS: tls,
  AJP: ajp,
  Limits: limits,
  Realms: realms,
  'Access logs': accessLogs,
  'Error pages': errorReports,
  Valves: valves,
  'Shutdown and the whole': shutdown,
  Listeners: listeners,
  'Hosts and deployment': deployment,
  Applications: contexts,
  Sessions: sessions,
  'Naming and resources': resources,
  Clusters: cluster,
};
