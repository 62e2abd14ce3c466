import httpStatus = require('eslint-plugin-http-status')
import type { Linter } from 'eslint'

const config: Linter.Config[] = [httpStatus.configs.recommended, httpStatus.configs.stylistic]

export = config
