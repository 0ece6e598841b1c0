/** What works on a case once the verdict stands: the procedures and those who carry them out. Loaded when needed. */
import { byApi } from '../executors/api.ts';
import { byHand } from '../executors/guided.ts';
import { byRequest, type IssueTarget } from '../executors/internal-request.ts';
import { procedureOf } from '../procedures/index.ts';
import type { StepTools } from '../runtime/services.ts';

/** @param place where internal requests are filed */
export const stepToolsWith = (place: IssueTarget): StepTools => ({
  procedureOf,
  executor(mode, client) {
    switch (mode) {
      case 'api':
        return byApi(client);
      case 'internal_request':
        return byRequest(client, place);
      case 'guided':
        return byHand;
    }
  },
});
