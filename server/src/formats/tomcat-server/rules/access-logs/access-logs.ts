import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** The valves that write a log of requests into files. */
export function accessLogsOf(model: ServerModel): readonly XmlElement[] {
  return model.ofClass('Valve', 'AccessLogValve', 'JsonAccessLogValve', 'ExtendedAccessLogValve');
}
