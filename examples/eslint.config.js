import { defineConfig } from 'eslint/config'
import httpStatus from 'eslint-plugin-http-status'
import tseslint from 'typescript-eslint'

export default defineConfig([
  {
    files: ['**/*.{js,ts}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { 'http-status': httpStatus },
    extends: ['http-status/recommended', 'http-status/stylistic'],
  },
  // Each service names its codes by the library it has.
  { files: ['express/**'], settings: { 'http-status': { frameworks: ['express@5'], constants: 'http-status-codes' } } },
  { files: ['fastify/**'], settings: { 'http-status': { frameworks: ['fastify@5'], constants: 'http-status' } } },
  { files: ['hono/**'], settings: { 'http-status': { frameworks: ['hono'], constants: 'http-status-codes' } } },
  { files: ['nestjs/**'], settings: { 'http-status': { frameworks: ['nest'], constants: '@nestjs/common' } } },
])
