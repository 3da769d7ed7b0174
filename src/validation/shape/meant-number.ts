// Numbers written otherwise than YAML writes them.

const QUOTES = /^[“”‘’「『"']+|[“”‘’」』"']+$/g
/** Units that the name of a key says already, so that they can be left out. */
const UNITS: readonly (readonly [key: RegExp, unit: RegExp])[] = [
  [/days$/i, /\s*(?:days?|d|個?工作日|个?工作日|工作天|人?天|日)$/i],
  [/percent$/i, /\s*[%％]$/],
]
/** Words for as many, as people write amounts; not behind a key whose name says the unit. */
const MANY: readonly (readonly [word: RegExp, many: number])[] = [
  [/\s*(?:k|thousand|千)$/i, 1e3], [/\s*(?:m|mio\.?|mn|millions?|百[万萬])$/i, 1e6], [/\s*[万萬]$/, 1e4], [/\s*[亿億]$/, 1e8], [/\s*(?:bn|billions?)$/i, 1e9],
]
const CURRENCY = /^(?:[€$£¥￥]|NT\$|HK\$|US\$|EUR|USD|GBP|CHF|CNY|RMB|TWD|HKD)\s*|\s*(?:[€$£¥￥元圆圓]|EUR|USD|GBP|CHF|CNY|RMB|TWD|HKD)$/gi
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/
const GROUPED = /^[+-]?\d{1,3}(?:([,.' _])\d{3})(?:\1\d{3})*(?:([,.])\d+)?$/
const COMMA = /^[+-]?\d+,\d+$/
const UNDERSCORES = /^[+-]?\d+(?:_\d+)+(?:\.\d+)?$/
const HEX = /^0x[\da-f]+$/i

/** Whether a text names a currency, which a number cannot say. */
export function namesCurrency(text: string): boolean {
  return text.trim().search(CURRENCY) >= 0
}

/** The numbers that may be meant by a text as the value of a key, each once: none if it is not read as a number, two where a mark may separate thousands or decimals. */
export function meantNumbers(text: string, key: string): number[] {
  const written = text.normalize('NFKC').replace('−', '-').trim().replace(QUOTES, '').trim()
  const unit = UNITS.find(([of]) => of.test(key))?.[1]
  if (unit) return readingsOf(written.replace(unit, ''))
  const amount = written.replace(CURRENCY, '')
  const [word, many = 1] = MANY.find(([of]) => of.test(amount)) ?? []
  return readingsOf(word ? amount.replace(word, '') : amount).map((number) => Number((number * many).toPrecision(12)))
}

function readingsOf(digits: string): number[] {
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
