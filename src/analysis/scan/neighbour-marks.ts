import type { TSESLint } from '@typescript-eslint/utils'
import { isClass, type Node } from '../../ast/node.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { usesOf } from '../../ast/variables.ts'
import { frameworksOf } from '../../frameworks/lookup.ts'
import { answeringUses, isOfConcern } from './uses-of-concern.ts'
import { importsOf } from './imports.ts'
import { marksIn, type Marks } from './marks.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** The offsets at which a file uses for something of statuses what it imports from no library that the tables know. */
export function neighbourMarks(sourceCode: SourceCode): Marks {
  const { names } = importsOf(sourceCode, mayBeOwn)
  const typed = sourceCode.parserServices?.program ? marksIn(sourceCode.text, answeringMember) : []
  if (names.length === 0) return typed
  const tops = sourceCode.scopeManager?.scopes.filter(({ block }) => block.type === 'Program') ?? []
  const named = tops.flatMap(({ set }) =>
    names.flatMap(({ local }) =>
      (set.get(local)?.references ?? []).flatMap(({ identifier }) => marksAt(sourceCode, identifier)),
    ),
  )
  return [...named, ...typed]
}

/** A method that is given what may be a response, of an object of which only types say what it is: `this.http.fail(res, 404)`. */
const answeringMember = /\b[\w$]+(?=\(\s*(?:res|resp|response|reply|ctx|c)\b)/g

const keepsStatus = /\bthis\s*\.\s*\w*(?:status|code)\s*\)|\bconstructor\s*\(\s*(?:res|resp|response|reply|ctx|c)\b/i

/** The offsets at which a file uses objects of its own classes to answer, where one of these keeps a status: `new Created(user).send(res)`. */
export function holderMarks(sourceCode: SourceCode): Marks {
  if (!keepsStatus.test(sourceCode.text)) return []
  const classes = sourceCode.ast.body.flatMap((statement) => {
    const declared = 'declaration' in statement && statement.declaration ? statement.declaration : statement
    return isClass(declared) ? [declared] : []
  })
  return classes.flatMap((owner) =>
    sourceCode
      .getDeclaredVariables(owner)
      .flatMap(usesOf)
      .flatMap((name) => marksAt(sourceCode, name)),
  )
}

const methodCall = /\bthis\s*\.\s*[\w$]+(?=\s*\()/g

/** The offset of a name that is of concern, and of the calls of methods that a class may have from what it extends. */
function marksAt(sourceCode: SourceCode, name: Node): Marks {
  const at = outermost(name)
  const { parent } = at
  if (!isOfConcern(sourceCode, at)) return []
  const [start] = name.range
  if (!parent || !isClass(parent)) return [start, ...usesMarked(sourceCode, name)]
  const [from, to] = parent.body.range
  return [start, ...marksIn(sourceCode.text.slice(from, to), methodCall).map((offset) => from + offset)]
}

/** The offsets at which what a call or construction makes is called with what may be a response. */
function usesMarked(sourceCode: SourceCode, name: Node): Marks {
  const at = outermost(name)
  const made = at.parent
  const isMade = (made?.type === 'NewExpression' || made?.type === 'CallExpression') && made.callee === at
  return isMade ? answeringUses(sourceCode, made).map(({ range: [start] }) => start) : []
}

/** Whether a specifier can lead to a module of the project. */
function mayBeOwn(module: string): boolean {
  return !/^[a-z]+:/.test(module) && frameworksOf(module).length === 0
}

/** The chain of members that begins with a name. */
function outermost(name: Node): Node {
  let at = wrapped(name)
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = wrapped(at.parent)
  return at
}
