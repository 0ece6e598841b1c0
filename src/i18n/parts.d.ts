/** Parts of the words (tools/vite/translations.ts), in the shape that they have in the file. */
interface WordsInFile {
  readonly [key: string]: string | WordsInFile;
}

declare module '*.json?outside' {
  export const words: WordsInFile;
}
declare module '*.json?first' {
  export const words: WordsInFile;
}
declare module '*.json?rest' {
  export const words: WordsInFile;
}
