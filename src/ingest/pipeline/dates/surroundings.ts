/** Words before or after a date that make it part of a name: "Révolution du 8 mars", "Place du 30 avril". */
export const NAME_BEFORE =
	/(?:rue|(?<!(?:took|takes?|taking|taken) )place|boulevard|avenue|hôpital|campagne|mouvement|révolution|Revolution|[ÉE]cole|Street|Square|campaign|movement|Projet|Résolution|Resolution|Project|Directive|Décret|Decree)(?: d[ue]| n°?| No\.?)? ?$/iu;
/** "période 2024-2027", "d'ici à 2030", "à l'horizon 2045": a period aimed at, no date of an act. */
export const TARGET =
	/(?:période|period|horizon|d'ici (?:à |en )?(?:l'an )?|by (?:the end of )?|jusqu'en|until|vision|mandat|term|for|pour|la session)\s*(?:de |of )?$/iu;
/** Words that open the date of an act: "took place on August 14" names no square. */
export const NO_NAME = /^(?:le|les|ce|on|from|between|in|en) /iu;
