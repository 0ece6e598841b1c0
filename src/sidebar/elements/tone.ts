/** Colours by what they mean. `doubt` is neither red nor green: nobody knows yet. */
export type Tone = 'plain' | 'good' | 'careful' | 'danger' | 'doubt';
