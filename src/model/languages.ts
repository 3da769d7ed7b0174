// The languages of the product.
import type { Language } from './file-types.ts'

/** The languages of the product, in the order in which they are offered. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly Language[]
