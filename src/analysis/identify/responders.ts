import { moduleName } from '../../ast/module-name.ts'
import type { Api, Behaviour, Framework } from '../../frameworks/framework.ts'
import type { ApiMatch } from './api-lookup.ts'
import type { Responder, Settings } from '../../project/settings.ts'

/** A team's own helper may take a numeric string and turn it into a number, so only what is no status at all is invalid. */
const behaviour: Behaviour = {
  range: [100, 599],
  outside: 'ignores it',
  text: 'converts it',
  fraction: 'ignores it',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'never completes the response',
  content: {},
}

const known = new WeakMap<Responder, ApiMatch>()

/** The responders of the settings that a call by this name could be, imported from a module or from anywhere. */
export function respondersNamed(settings: Settings, name: string, module: string | undefined): readonly ApiMatch[] {
  return settings.responders
    .filter(
      (responder) =>
        responder.name === name && (responder.module === undefined || moduleName(responder.module) === module),
    )
    .map(knownResponder)
}

function knownResponder(responder: Responder): ApiMatch {
  const cached = known.get(responder)
  if (cached) return cached
  const made: ApiMatch = { framework: framework(responder), api: api(responder), evidence: 'proven' }
  known.set(responder, made)
  return made
}

function framework({ name }: Responder): Framework {
  return { name: 'responders', title: `\`${name}\``, behaviour, apis: {} }
}

function api({ response, status, content, fields }: Responder): Api {
  return {
    call: [
      {
        sends: true,
        on: response ?? 'new',
        ...(status !== undefined && { status, statusAs: 'either' as const }),
        ...(content !== undefined && {
          content: { at: content, empty: ['absent', 'undefined', 'null', 'empty string'] as const },
        }),
        ...(fields !== undefined && { fields }),
      },
    ],
  }
}
