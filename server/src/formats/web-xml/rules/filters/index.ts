import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import {
  addressFilterForAll,
  addressFilterWithoutList,
  addressPattern,
  proxyHeadersFromAnybody,
} from './address-filter.js';
import { corsAnyOrigin } from './cors-any-origin.js';
import { corsOriginNeverMatches, corsWeakOrigin } from './cors-origin.js';
import { filterMissesRequests } from './filter-misses-requests.js';
import { filterNotEnforced, predictableCsrfToken } from './filter-not-enforced.js';
import { hstsPreloadIncomplete } from './hsts-preload-incomplete.js';
import { hstsWithoutEffect } from './hsts-without-effect.js';
import { noHsts } from './no-hsts.js';
import { requestDumper } from './request-dumper.js';
import { contentTypeSniffing, frameOptionWithoutEffect, framesAllowed } from './security-header-off.js';

/** What filters do not do that they are there for. */
export const filterRules: readonly Rule<WebXmlModel>[] = [
  addressFilterForAll,
  addressFilterWithoutList,
  addressPattern,
  contentTypeSniffing,
  corsAnyOrigin,
  corsOriginNeverMatches,
  corsWeakOrigin,
  filterMissesRequests,
  filterNotEnforced,
  frameOptionWithoutEffect,
  framesAllowed,
  hstsPreloadIncomplete,
  hstsWithoutEffect,
  noHsts,
  predictableCsrfToken,
  proxyHeadersFromAnybody,
  requestDumper,
];
