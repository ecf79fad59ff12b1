import { pairResponses } from "../pairs";
import type { GapMatchItem } from "./item";

export const gapMatchResponses = pairResponses<GapMatchItem>("gap_match");
