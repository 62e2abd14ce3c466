import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'

/** Offsets of words in a text, ascending. */
export type Marks = readonly number[]

/** The offsets at which a pattern matches. */
export function marksIn(text: string, pattern: RegExp): Marks {
  const marks: number[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) marks.push(found.index)
  return marks
}

const found = new WeakMap<TSESTree.Program, Map<string, Marks>>()

/** The offsets at which a global pattern matches in a file, found once however often they are asked for. */
export function marksOf({ ast, text }: Readonly<TSESLint.SourceCode>, pattern: RegExp): Marks {
  const known = found.get(ast) ?? new Map<string, Marks>()
  found.set(ast, known)
  const before = known.get(String(pattern))
  if (before) return before
  const marks = marksIn(text, pattern)
  known.set(String(pattern), marks)
  return marks
}

/** The index of the first mark at or behind an offset. */
export function firstMark(marks: Marks, offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a range holds a mark. */
export function holdsMark(marks: Marks, [start, end]: TSESTree.Range): boolean {
  const at = marks[firstMark(marks, start)]
  return at !== undefined && at < end
}

/** Visits the nodes whose range holds a mark, parents first, in the order of the source. */
export function walkMarked(sourceCode: Readonly<TSESLint.SourceCode>, marks: Marks, visit: (node: Node) => void): void {
  if (marks.length === 0) return
  const stack: Node[] = [sourceCode.ast]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node)
    const keys = sourceCode.visitorKeys[node.type] ?? []
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index]
      const child: unknown = key === undefined ? undefined : Reflect.get(node, key)
      if (Array.isArray(child)) {
        const children: readonly unknown[] = child
        for (let at = children.length - 1; at >= 0; at -= 1) {
          const node = children[at]
          if (isMarkedNode(node, marks)) stack.push(node)
          // Decorators stand in front of the parameter that they belong to, outside of its range.
          else if (key === 'params') stack.push(...markedDecorators(node, marks))
        }
      } else if (isMarkedNode(child, marks)) stack.push(child)
    }
  }
}

function markedDecorators(parameter: unknown, marks: Marks): readonly Node[] {
  const decorators: unknown =
    typeof parameter === 'object' && parameter !== null ? Reflect.get(parameter, 'decorators') : undefined
  return Array.isArray(decorators) ? decorators.filter((decorator) => isMarkedNode(decorator, marks)) : []
}

function isMarkedNode(value: unknown, marks: Marks): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && holdsMark(marks, (value as Node).range)
}
