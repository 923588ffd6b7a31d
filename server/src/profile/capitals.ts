/** Whether a variant differs from what is preferred in its capitals and in nothing else; then its capitals count. */
export function inCapitalsOnly(variant: string, preferred: string): boolean {
  return variant !== preferred && variant.toLowerCase() === preferred.toLowerCase();
}
