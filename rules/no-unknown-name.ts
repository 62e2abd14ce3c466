import { analyse } from '../src/analysis/analyse.ts'
import type { ConstantUse } from '../src/analysis/model/model.ts'
import type { MissingFactory } from '../src/analysis/named-codes/missing-factories.ts'
import { isProbed } from '../src/ast/probed.ts'
import { hasTypedProperty } from '../src/ast/typed.ts'
import { wrapped } from '../src/ast/unwrap.ts'
import { isMissing, isOfOtherVersion, type ConstantMember } from '../src/constants/index.ts'
import { nearestMembers } from '../src/constants/nearest-members.ts'
import { createRule } from '../src/create-rule.ts'
import { renameMember } from '../src/fix/rename-member.ts'

export default createRule<'unknown' | 'rename' | 'missing' | 'call'>({
  name: 'no-unknown-name',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow names that the library of status codes does not have, which are `undefined`',
      preset: 'recommended',
      protects: 'name',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unknown: '`{{member}}` is no member of {{library}}: it is `undefined`, which is no status code (RFC 9110 §15).',
      missing: '`{{member}}` is no function of {{library}}: calling it throws, and no error with a status is made.',
      rename: 'Use `{{name}}` ({{code}}).',
      call: 'Use `{{name}}`.',
    },
  },
  create(context) {
    const { sourceCode } = context
    return {
      Program() {
        const { constantUses, missingFactories, source } = analyse(context)
        for (const missing of missingFactories) reportMissing(missing)
        const uses = constantUses.filter(
          ({ member }) => isMissing(member) || isOfOtherVersion(member, source.installed),
        )
        const added = new Set(uses.filter(isAdded).map(({ member }) => member.member))
        for (const use of uses) {
          const { member, name, node } = use
          if (added.has(member.member) || isProbed(node) || isInType(use)) continue
          context.report({
            node: name,
            messageId: 'unknown',
            data: { library: titleOf(member), member: member.member },
            suggest: nearestTo(member).map((nearest) => ({
              messageId: 'rename' as const,
              data: { name: nearest, code: member.object.members[nearest] },
              fix: renameMember(use, nearest),
            })),
          })
        }
      },
    }

    function reportMissing({ node, name, holder, title, members, now }: MissingFactory): void {
      if (hasTypedProperty(sourceCode, holder, name) === true) return
      const nearest = now === undefined ? nearestMembers({ members }, name) : [now]
      context.report({
        node,
        messageId: 'missing',
        data: { library: title, member: name },
        suggest: nearest.map((other) => ({
          messageId: 'call' as const,
          data: { name: other },
          fix: (fixer) => (node.type === 'Identifier' ? fixer.replaceText(node, other) : null),
        })),
      })
    }

    /** Whether the installed version has the member after all, as the types of its object say. */
    function isInType({ node, member }: ConstantUse): boolean {
      return node.type === 'MemberExpression' && hasTypedProperty(sourceCode, node.object, member.member) === true
    }
  },
})

/** The names that may be meant; none where the very name is one of another version. */
function nearestTo({ object, member, code }: ConstantMember): readonly string[] {
  return code === undefined ? nearestMembers(object, member) : []
}

/** Whether a member is written to, so that the file itself sees to its value. */
function isAdded({ node }: ConstantUse): boolean {
  const { parent } = wrapped(node)
  return parent?.type === 'AssignmentExpression' && parent.left === wrapped(node)
}

function titleOf({ library: { name, version }, object: { path } }: ConstantMember): string {
  const holder = path.at(-1)
  const package_ = version === undefined ? name : `${name} ${version}`
  return holder === undefined || holder === 'default' ? package_ : `\`${holder}\` of ${package_}`
}
