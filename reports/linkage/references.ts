/** What the linkage page leans on; names and titles as they were published. */
export const references = [
  {
    text: 'R. Gilbert, R. Lafferty, G. Hagger-Johnson, K. Harron, L.-C. Zhang, P. Smith, C. Dibben, H. Goldstein (2018). GUILD: GUidance for Information about Linking Data sets. Journal of Public Health 40(1), 191–198.',
    doi: '10.1093/pubmed/fdx037',
  },
  {
    text: 'P. C. Austin (2009). Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in propensity-score matched samples. Statistics in Medicine 28(25), 3083–3107.',
    doi: '10.1002/sim.3697',
  },
] as const;
