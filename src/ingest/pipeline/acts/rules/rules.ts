import { ENCOUNTERS } from './encounters.ts';
import { FORCES } from './forces.ts';
import { GATHERINGS } from './gatherings.ts';
import { NOUNS } from './nouns.ts';
import { REMARKS, STEPS } from './steps.ts';
import { STEPS_FR } from './steps-fr.ts';

/** Rules by form, in the order in which they are tried. */
export const RULES = { encounters: [...FORCES, ...GATHERINGS, ...ENCOUNTERS], nouns: NOUNS, steps: [...STEPS, ...STEPS_FR], remarks: REMARKS } as const;
