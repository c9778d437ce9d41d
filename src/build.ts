/** Names the program's own code: what another build has worked out and kept may be wrong here. */
declare const SAA_BUILD: string | undefined;

/** Put in by `build.config.mjs`; run from its source the program has no name. */
export const BUILD = typeof SAA_BUILD === 'string' ? SAA_BUILD : 'source';
