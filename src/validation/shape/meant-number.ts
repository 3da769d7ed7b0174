// Numbers written otherwise than YAML writes them.

const QUOTES = /^[“”‘’「『"']+|[“”‘’」』"']+$/g
/** Units that the name of a key says already, so that they can be left out. */
const UNITS: readonly (readonly [key: RegExp, unit: RegExp])[] = [
  [/days$/i, /\s*(?:days?|d|個?工作日|个?工作日|工作天|人?天|日)$/i],
  [/percent$/i, /\s*[%％]$/],
]
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/
const GROUPED = /^[+-]?\d{1,3}(?:([,.' _])\d{3})(?:\1\d{3})*(?:([,.])\d+)?$/
const COMMA = /^[+-]?\d+,\d+$/
const UNDERSCORES = /^[+-]?\d+(?:_\d+)+(?:\.\d+)?$/
const HEX = /^0x[\da-f]+$/i

/** The numbers that may be meant by a text as the value of a key, each once: none if it is not read as a number, two where a mark may separate thousands or decimals. */
export function meantNumbers(text: string, key: string): number[] {
  const written = text.normalize('NFKC').replace('−', '-').trim().replace(QUOTES, '').trim()
  const unit = UNITS.find(([of]) => of.test(key))?.[1]
  const digits = unit ? written.replace(unit, '') : written
  const readings = PLAIN.test(digits) || HEX.test(digits) ? [Number(digits), ...(/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(digits) ? [Number(digits.replace('.', ''))] : [])]
    : UNDERSCORES.test(digits) ? [Number(digits.replaceAll('_', ''))]
    : [...grouped(digits), ...(COMMA.test(digits) ? [Number(digits.replace(',', '.'))] : [])]
  return [...new Set(readings.filter((number) => Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER))]
}

// 1.000,00 as well as 1,000.00; one mark cannot separate both thousands and decimals.
function grouped(digits: string): number[] {
  const [whole, thousands, decimals] = GROUPED.exec(digits) ?? []
  if (whole === undefined || thousands === undefined || thousands === decimals) return []
  const joined = digits.replaceAll(thousands, '')
  return [Number(decimals === undefined ? joined : joined.replace(decimals, '.'))]
}
