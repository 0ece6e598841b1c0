/** What a procedure makes of a wish, as a planted bug would have it. */
import type { ProcedureId } from '../../../src/core/procedures/catalog.ts';
import type { Prepared, Procedure } from '../../../src/core/step/procedure.ts';
import type { Ports } from '../../../src/procedures/ports.ts';
import type { Services } from '../../../src/runtime/services.ts';

/** What becomes of a prepared wish; its key tells it from others. */
type Preparing = (prepared: Prepared<Ports>, key: string, id: ProcedureId) => Prepared<Ports>;

export const preparing = (services: Services, change: Preparing): Services => ({
  ...services,
  async stepTools() {
    const stepTools = await services.stepTools();
    const procedureOf = (id: ProcedureId): Procedure<Ports> => {
      const procedure = stepTools.procedureOf(id);
      return {
        ...procedure,
        prepare(raw, about) {
          const prepared = procedure.prepare(raw, about);
          return 'issues' in prepared ? prepared : change(prepared, `${id} ${JSON.stringify(raw)}`, id);
        },
      };
    };
    return { ...stepTools, procedureOf };
  },
});
