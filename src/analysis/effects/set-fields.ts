import type { Node } from '../../ast/node.ts'
import { isFunction } from '../../ast/node.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import { formedFields } from '../../registry/fields.ts'
import { effectAt } from './effect-at.ts'
import { holdsMark, walkMarked, type Marks } from '../scan/marks.ts'
import type { Effect, FieldInput } from '../model/model.ts'
import { isUncheckedMock } from '../../project/settings.ts'
import type { SourceFile } from '../model/source-file.ts'

/** A place where a field is set whose value has a form to keep to. */
export interface SetField {
  readonly effect: Effect
  readonly field: FieldInput
}

const names = new Set(formedFields.map((name) => name.toLowerCase()))
/** Every place where one of these fields is set, also where nothing there bears a status; mock replies only where the settings check them. */
export function setFieldsOf(source: SourceFile, marks: Marks, effects: readonly Effect[]): readonly SetField[] {
  if (marks.length === 0) return []
  const found = new Map<Node, SetField>()
  const keep = (effect: Effect | undefined) => {
    if (effect === undefined || isUncheckedMock(source.settings, effect)) return
    for (const field of effect.fields?.set ?? [])
      if (names.has(field.name) && field.does !== 'drop' && !found.has(field.node))
        found.set(field.node, { effect, field })
  }
  for (const effect of effects) keep(effect)
  walkMarked(source.sourceCode, marks, (node) => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        if (node.arguments.some((argument) => holdsMark(marks, argument.range) && !isFunction(argument)))
          keep(effectAt(source, node))
        break
      case 'Decorator':
        keep(effectAt(source, node))
        break
      case 'VariableDeclarator':
        for (const call of callsWith(source, node.id)) keep(effectAt(source, call))
        break
      default:
    }
  })
  return [...found.values()]
}

/** The calls and constructions that are passed what a variable holds, itself or in an object. */
function callsWith(source: SourceFile, name: Node): readonly Node[] {
  const variable = name.type === 'Identifier' ? variableOf(source.sourceCode, name) : undefined
  return (variable?.references ?? []).flatMap(({ identifier, init }) => {
    let { parent } = wrapped(identifier)
    while (parent?.type === 'Property' || parent?.type === 'ObjectExpression' || parent?.type === 'SpreadElement')
      ({ parent } = wrapped(parent))
    return !init && (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') ? [parent] : []
  })
}
