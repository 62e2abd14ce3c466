import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { usesOf, variableOf } from '../../ast/variables.ts'
import { handOnName } from '../../frameworks/conventions.ts'
import { isResponseName } from '../../frameworks/lookup.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What makes errors or responses, by its name. */
const makerName = /(?:error|exception|response|reply|result|failure)s?$/i
/** What answers, by its name. */
const answererName =
  /(?:response|reply|json|error|fail|success|redirect|unauthori[sz]ed|forbidden|notfound|badrequest|created|nocontent|conflict)/i
/** What classes extend that answer requests, by its name. */
const baseName = /error|exception|controller|handler|respon|reply|result|success|fail|router|resource|^base|^api/i
const statusName = /status|code|http/i

/** Whether an expression is called with a response or a status, is thrown or handed on, or makes errors or responses by its name. */
export function isOfConcern(sourceCode: SourceFile['sourceCode'], callee: Node): boolean {
  const at = wrapped(callee)
  const { parent } = at
  const name = nameOf(unwrap(at)) ?? ''
  const isMade = (made: Node) => isRaised(made) || answeringUses(sourceCode, made).length > 0
  switch (parent?.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === at && baseName.test(name)
    case 'NewExpression':
      return parent.callee === at && (makerName.test(name) || isMade(parent) || parent.arguments.some(mayConcern))
    case 'CallExpression':
      return parent.callee === at && (answererName.test(name) || isMade(parent) || parent.arguments.some(mayConcern))
    default:
      return false
  }
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' ? propertyName(node) : undefined
}

/** Whether a value is thrown, or handed to what goes on with errors. */
function isRaised(expression: Node): boolean {
  const at = wrapped(expression)
  const { parent } = at
  if (parent?.type === 'ThrowStatement') return true
  return (
    parent?.type === 'CallExpression' && parent.callee !== at && handOnName.test(nameOf(unwrap(parent.callee)) ?? '')
  )
}

/** Where a method of what an expression makes is called with what may be a response: `new Created(user).send(res)`. */
export function answeringUses(sourceCode: SourceFile['sourceCode'], made: Node): readonly Node[] {
  const at = wrapped(made)
  const { parent } = at
  const variable =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && variableOf(sourceCode, parent.id)
  return (variable ? usesOf(variable) : [at]).filter(mayAnswer)
}

function mayAnswer(object: Node): boolean {
  const { parent } = object
  const call = parent?.type === 'MemberExpression' && parent.object === object ? parent.parent : undefined
  return call?.type === 'CallExpression' && call.callee === parent && call.arguments.some(mayConcern)
}

/** Whether an argument may be a response or a status. */
function mayConcern(argument: Node): boolean {
  const node = unwrap(argument)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' ? node.value >= 100 : /^[1-5]\d\d$/.test(String(node.value))
    case 'Identifier':
    case 'MemberExpression': {
      const name = nameOf(node) ?? ''
      return isResponseName(name) || statusName.test(name) || /^[A-Z][A-Z\d_]+$/.test(name)
    }
    case 'ObjectExpression':
      return node.properties.some((property) => {
        const name = property.type === 'Property' ? propertyName(property) : undefined
        return name !== undefined && (statusName.test(name) || isResponseName(name))
      })
    case 'ConditionalExpression':
      return mayConcern(node.consequent) || mayConcern(node.alternate)
    default:
      return false
  }
}
