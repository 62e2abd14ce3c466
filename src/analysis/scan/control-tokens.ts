import type { TSESLint } from '@typescript-eslint/utils'
import { marksIn, type Marks } from './marks.ts'

/** Places in the text of a file that the interpreter must not pass by, besides what happens to the response. */
export interface ControlTokens {
  /** Words that leave a piece of code. */
  readonly exits: Marks
  /** Where other code runs: calls, constructions, `await`, `yield`. */
  readonly runs: Marks
  /** Where something is assigned to. */
  readonly writes: Marks
}

const exits = /\b(?:return|throw|break|continue|exit)\b/g
const runs =
  /(?<=[\w$)\]])(?<!\b(?:if|for|while|switch|catch|with|function|return))\s*(?:\(|\?\.\(|`)|\b(?:await|yield|new)\b/g
const writes = /(?<![=!<>])=(?![=>])|\+\+|--|\bdelete\b/g

const known = new WeakMap<object, ControlTokens>()

export function controlTokensOf({ ast, text }: Readonly<TSESLint.SourceCode>): ControlTokens {
  const cached = known.get(ast)
  if (cached) return cached
  const made: ControlTokens = { exits: marksIn(text, exits), runs: marksIn(text, runs), writes: marksIn(text, writes) }
  known.set(ast, made)
  return made
}
