/** In which order test files are run. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They go through every prepared case. */
const longest = /\/journeys\/column[\w-]*\.test\.ts$/;

const partOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
const isLongest = ({ moduleId }: TestSpecification): number => Number(longest.test(moduleId));

/**
 * Within a part the longest files go first. On a fresh checkout, where no earlier run tells how long each takes, they would be begun
 * last, and one of them would go on alone when all others are done.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => partOf(a) - partOf(b) || isLongest(b) - isLongest(a));
  }
}
