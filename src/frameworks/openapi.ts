import { fetchBehaviour } from './fetch.ts'
import type { Framework } from './framework.ts'
import { does } from './parts.ts'

/** Registries from which OpenAPI documents are made: @asteasolutions/zod-to-openapi. */
export const openapi = (): Framework => ({
  name: 'openapi',
  title: 'OpenAPI',
  behaviour: fetchBehaviour,
  apis: {
    OpenAPIRegistry: { construct: [{ returns: 'registry' }] },
    registry: { members: { registerPath: does({ describes: [[0, 'responses']] }) } },
  },
  modules: { '@asteasolutions/zod-to-openapi': { OpenAPIRegistry: 'OpenAPIRegistry' } },
  types: { '@asteasolutions/zod-to-openapi': { OpenAPIRegistry: 'registry' } },
})
