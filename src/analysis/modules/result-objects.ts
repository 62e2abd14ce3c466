import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Framework, Use } from '../../frameworks/framework.ts'
import { frameworks } from '../../frameworks/index.ts'
import { answerEffect } from '../effects/effect-at.ts'
import { placed, placesOf } from '../identify/overloads.ts'
import { answersOf } from '../../ast/answers-of.ts'
import type { Effect } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What the objects do that a function gives back, where each is an answer of a handler by its members; none where one is not. */
export function resultEffects(source: SourceFile, owner: FunctionNode): readonly Effect[] {
  const objects = answersOf(owner).map(unwrap)
  const found = objects.flatMap((object) => (object.type === 'ObjectExpression' ? resultEffect(source, object) : []))
  return found.length === objects.length ? found : []
}

function resultEffect(source: SourceFile, object: TSESTree.ObjectExpression): readonly Effect[] {
  for (const framework of frameworks()) {
    for (const { answer = [], isShownByMembers } of Object.values(framework.handlers ?? {})) {
      const use = isShownByMembers ? answer.find((one) => hasItsMembers(source, one, object)) : undefined
      const effect = use && effectOf(source, framework, use, object)
      if (effect) return [effect]
    }
  }
  return []
}

function hasItsMembers(source: SourceFile, { status, content }: Use, object: Node): boolean {
  const isThere = (places: Use['status']) =>
    placesOf(places).some((place) => placed(source, place, [object]).is === 'there')
  return isThere(status) && isThere(content?.at)
}

function effectOf(source: SourceFile, framework: Framework, use: Use, object: Node): Effect | undefined {
  return answerEffect(source, object, [{ framework, api: {}, evidence: 'named', response: object }], [use], object)
}
