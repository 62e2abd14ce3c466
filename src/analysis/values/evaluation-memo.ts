import type { Value } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { unknown } from './value.ts'

/** How many steps a value is followed through names, operators and calls: no code that people write takes more. */
const maxDepth = 12

interface Known {
  readonly value: Value
  /** How many steps deeper the evaluation went. */
  readonly height: number
}

/** What expressions and parameters are worth in a file, so that each is evaluated once. */
interface Memo {
  readonly whole: Map<object, Known>
  /** Where the limit of steps cut something off: by the steps that were left. */
  readonly cut: Map<object, Value[]>
}

const memos = new WeakMap<SourceFile, Memo>()

/** The deepest step that the evaluation at hand came to. */
let deepest = 0

/** What is worked out for a thing from some step on: once, and the same whatever was asked before. */
export function remembered(source: SourceFile, key: object, depth: number, work: () => Value): Value {
  if (depth > maxDepth) {
    deepest = maxDepth + 1
    return unknown
  }
  let memo = memos.get(source)
  if (memo === undefined) memos.set(source, (memo = { whole: new Map(), cut: new Map() }))
  const known = memo.whole.get(key)
  if (known && depth + known.height <= maxDepth) {
    deepest = Math.max(deepest, depth + known.height)
    return known.value
  }
  const cut = memo.cut.get(key) ?? []
  const before = cut[depth]
  if (before) {
    deepest = maxDepth + 1
    return before
  }
  const outer = deepest
  deepest = depth
  const value = work()
  if (deepest <= maxDepth) memo.whole.set(key, { value, height: deepest - depth })
  else {
    cut[depth] = value
    memo.cut.set(key, cut)
  }
  deepest = Math.max(outer, deepest)
  return value
}
