import { decoratorsOf } from '../../ast/decorators.ts'
import { isFunction, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { frameworks } from '../../frameworks/index.ts'
import { once } from '../../once.ts'
import type { SourceFile } from '../model/source-file.ts'
import { marksIn, walkMarked } from '../scan/marks.ts'
import { handlersOf } from './identify.ts'
import { answersOf } from '../../ast/answers-of.ts'
import { isTakeover } from './takes-over.ts'

/** A response that a method asks for so that the method has to send it, and that it never uses. */
export interface UnusedResponse {
  /** The parameter. */
  readonly node: Node
  /** How it asks for it: `@Res()`. */
  readonly name: string
}

/** The decorators by which a parameter takes the response over. */
const takeovers = once(() => {
  const names = frameworks().flatMap(({ modules = {} }) =>
    Object.values(modules).flatMap((exported) =>
      Object.entries(exported).flatMap(([name, ref]) =>
        typeof ref === 'object' && ref.call?.some(({ takesOver }) => takesOver) ? [name] : [],
      ),
    ),
  )
  return new RegExp(`@(?:${[...new Set(names)].join('|')})\\s*\\(`, 'g')
})

/** The responses that methods take over from their framework and then leave alone, although they give something back. */
export function unusedResponsesOf(source: SourceFile): readonly UnusedResponse[] {
  const { sourceCode } = source
  const found: UnusedResponse[] = []
  walkMarked(sourceCode, marksIn(sourceCode.text, takeovers()), (owner) => {
    if (!isFunction(owner)) return
    for (const parameter of owner.params) {
      const decorator = decoratorsOf(parameter).find((one) => isTakeover(source, unwrap(one.expression)))
      const isUsed = sourceCode
        .getDeclaredVariables(owner)
        .some(({ identifiers, references }) => identifiers.some((name) => name === parameter) && references.length > 0)
      if (decorator === undefined || parameter.type !== 'Identifier' || isUsed) continue
      if (handlersOf(source, owner).length > 0 && answersOf(owner).length > 0)
        found.push({ node: parameter, name: sourceCode.getText(decorator) })
    }
  })
  return found
}
