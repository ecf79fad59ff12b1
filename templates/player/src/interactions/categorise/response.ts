import { pairResponses } from "../pairs";
import type { CategoriseItem } from "./item";

export const categoriseResponses = pairResponses<CategoriseItem>("categorise");
