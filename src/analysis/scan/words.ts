import type { TSESLint } from '@typescript-eslint/utils'
import { firstMark, type Marks } from './marks.ts'

const known = new WeakMap<object, ReadonlyMap<string, Marks>>()

/** Whether a text has a word between two offsets. */
export function hasWord(sourceCode: Readonly<TSESLint.SourceCode>, word: string, start: number, end: number): boolean {
  const words = known.get(sourceCode.ast) ?? wordsIn(sourceCode.text)
  known.set(sourceCode.ast, words)
  const marks = words.get(word)
  const next = marks?.[firstMark(marks, start)]
  return next !== undefined && next < end
}

function wordsIn(text: string): ReadonlyMap<string, Marks> {
  const words = new Map<string, number[]>()
  for (const { 0: word, index } of text.matchAll(/[\p{ID_Continue}$]+/gu)) {
    const marks = words.get(word)
    if (marks) marks.push(index)
    else words.set(word, [index])
  }
  return words
}
