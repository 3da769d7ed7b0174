// Which countries we know the public holidays of.

/** Countries whose public holidays ship, by their code, sorted; those of another have to be listed. */
export const CALENDAR_COUNTRIES: readonly string[] = ['AT', 'AU', 'CA', 'CH', 'CN', 'DE', 'FR', 'GB', 'HK', 'JP', 'KR', 'MY', 'SG', 'TW', 'US']
