/* Data, and so more than 250 lines: one name is like the next. */

/**
 * Given names of many countries, so that a sentence about a person is known as one: those in at least two of the
 * locales of faker 10.6 (MIT), or in an English one, that are no English word (`Will`, `Mark`, `May`), and some more.
 */
export const GIVEN_NAMES: readonly string[] = `
Aadi Aadidev Aadinath Aaditya Aadrika Aagam Aagney Aagneya Aaliyah Aalok Aamod Aanand Aanandinii Aanjaneya
Aanuoluwapo Aaratrika Aarav Aaron Aarya Aaryan Aasa Aasha Aashritha Aatmaj Aatmaja Aatreya Aayushmaan Aayushman
Abagail Abani Abayomi Abbie Abbigail Abby Abdiel Abdon Abdou Abdoul Abdoulaye Abdul Abdullah Abe Abebi Abeiku
Abel Ábel Abelardo Abena Abeni Abhaidev Abhaya Abhirath Abhisyanta Abigail Abigaïl Abigale Abigayle Abimbola
Abiodun Abiola Abiona Abisola Abisoye Abner Abosede Aboubacar Abraham Acaryatanaya Achalesvara Acharyasuta
Achille Achintya Achyut Ada Adah Adalbert Adalberta Adalberto Adaline Adam Adama Adan Adán Adar Adaugo Addie
Addison Ade Adebankole Adebayo Adebiyi Adebola Adebowale Adeboye Adebukola Adedaramola Adedayo Adedeji Adedoyin
Adegoke Adekitan Adekola Adekunle Adel Adela Adelaida Adélaïde Adelbert Adele Adèle Adeleke Adelia Adélie Adelin
Adelina Adeline Adell Adella Adelle Adem Adenike Adeniyi Adeola Adeolu Adeoti Adepeju Aderopo Adesewa Adeshina
Adesoji Adesua Adetayo Adetoke Adetoun Adeyi Adheesh Adhiraj Adhrit Adi Adigun Adikavi Adil Adina Adinath
Aditeya Aditya Adityanandan Adolf Adolfo Adolph Adolphus Adrain Adriaan Adrian Adrián Adriana Adriána Adrianna
Adriano Adriel Adrien Adrienne Adrijana Adripathi Adunni Advaya Adwitiya Adwoa Afia Afolarin Afra Afton Afua
Agasti Agastya Agata Agáta Agathe Agaton Aglae Aglaé Agnes Agnès Agnesa Agneya Agnieszka Agnimitra Agniprava
Agnivesh Agrata Agus Agustin Agustín Agustina Ahalya Ahilya Ahmad Ahmed Ahmet Aïcha Aïda Aidan Aiden Aileen Aimé
Aimee Aimée Aino Aisha Aishani Aïssa Aïssata Aïssatou Aiyana Ajala Ajani Ajeet Ajit Ajita Ajoke Akande Akanmu
Akanni Akeem Akinkunmi Akinlabi Akinwale Akira Akofa Akorfa Akos Akosua Akram Akroor Aksel Akshainie Akshaj
Akshat Akshata Akshita Akua Akula Akumaa Akunna Akwasi Akwesi Alaba Alade Alain Alaina Alamu Alan Alana Alanis
Alanna Alassane Alayna Alban Albane Albert Alberta Alberte Albertha Albertina Alberto Albin Albín Albina Albína
Alcibiade Alcide Alda Alden Aldo Alea Aleen Alejandra Alejandrin Alejandro Alek Aleksa Aleksandar Aleksander
Aleksandra Alena Alene Alenka Aleš Alessa Alessandra Alessandro Alessia Alessio Aletha Alex Alexa Alexander
Alexandr Alexandra Alexandre Alexandrea Alexandria Alexandrina Alexandro Alexandru Alexane Alexanne Alexei
Alexej Alexie Alexis Alexys Alexzander Aleyna Alfons Alfonso Alfonzo Alford Alfred Alfréd Alfreda Ali Alia Alica
Alice Alicia Alida Aliénor Alima Alina Aliou Alisa Alisha Alissa Alivia Alix Aliza Alize Alka Allan Allegra
Allen Allene Allie Allison Alma Alois Aloïs Alojz Alok Alonzo Alparslan Alphonse Alphonso Alta Alton Alva Alvah
Alvena Alvera Alverta Alvin Alvina Alvis Aly Alya Alyce Alycia Alysa Alysha Alyson Alyssa Alyssia Alysson Ama
Amahle Amalia Amália Amanda Amani Amar Amara Amaranaath Amaresh Amari Amarnath Amaya Ambar Ambra Ambre Ambroise
Ambrose Amelia Amélia Amelie Amélie Amely America Americo Ameyatma Amina Aminat Aminata Aminu Amir Amira Amish
Amit Amita Amiya Amodini Amogh Amoke Amon Amope Amos Amparo Amritambu Amy Amya Ana Anaadi Anabel Anabela
Anabelle Anaël Anaëlle Anagh Anahi Anais Anaïs Anala Anamarija Anamika Anand Ananda Anandamayi Anang Ananta Anar
Anasooya Anastacio Anastasia Anastasija Anastazija Anasuya Anatol Anatole Anatolie Anda Anđela Anders Anderson
Andre André Andrea Andreane Andreanne Andreas Andrei Andrej Andreja Andres Andrés Andrew Andrija Andrina Andy
Aneta Anežka Ange Angela Ángela Angèle Angelina Angeline Angelique Angelita Angelo Anghelina Angie Angus Anh
Anibal Anica Anika Anil Anila Anilaabh Anilabh Anish Anissa Anita Aniya Aniyah Anja Anjali Anjaneya Anjolaoluwa
Anjushree Anjushri Anka Ankal Ann Anna Annabel Annabell Annabelle Annalena Annamae Annamarie Annapurna Anne
Anneke Anneli Annelie Annemarie Annetta Annette Anni Annie Annika Anny Anouk Ansel Anselme Ansgar Anshula Ansley
Antea Antero Anthony Antigone Antoine Antoinette Anton Antone Antonella Antonetta Antonette Antoni Antonia
Antonie Antonietta Antonin Antonina Antonio Antony Antti Antwan Antwon Anuja Anunay Anuraag Anurag Anusuya
Anwesha Anya Aoife Apolline April Apsara Ara Araceli Aracely Aram Arcadie Archan Archibald Archie Arda Ardella
Arden Ardith Arely Ari Ariadna Arian Ariana Ariane Arianna Aric Arie Arielle Arijit Arike Arina Arindam Arinola
Aristide Arjun Arlene Arlie Arlo Armance Armand Armando Armani Armel Armelle Armida Armin Arnaldo Arnaud Arne
Arnesh Arno Arnold Arnoldo Arnulfo Aron Áron Arpád Arsène Artemisa Arthur Artur Arturo Arun Aruna Arved Arvel
Arvid Arvilla Arwen Arya Aryan Aryanna Asa Asake Asha Ashlee Ashleigh Ashlesh Ashley Ashly Ashlynn Ashmi Ashok
Ashton Ashtyn Asia Asja Aslesha Asmita Assunta Astou Astrid Asya Athena Atinuke Atmaja Atmanand Atmananda
Atreyee Atreyi Attila Aubree Aubrey Aude Audie Audra Audreanne Audrey Augusta Augustin Augustina Augustine
Augustus Aurel Aurèle Aurelie Aurélie Aurelio Auriane Aurica Aurore Austen Austin Austyn Auxence Avadhesh Avani
Avantika Avery Avis Awero Awesi Axelle Aya Ayan Ayana Ayanda Ayaz Aydan Ayden Ayebatari Ayinde Ayinke Ayize Ayla
Ayleen Aylin Ayman Aymeric Aynur Ayodeji Ayodele Ayoka Ayomide Ayomikun Ayotude Ayoub Ayse Ayumi Ayushmati Aziz
Azra Azubuike Baaba Baala Baalaaditya Baalagopaal Babasola Babatunji Babawale Bafana Bahula Baidehi Baijayanti
Bakary Bakula Bala Balaaditya Balachandra Baladitya Balagopal Balagovind Balamani Balazs Balgopal Bandhu Bandhul
Bangizwe Banji Bankim Bankole Baptiste Baran Barbara Barbora Baris Barrett Bart Bartholome Bartolomeo Basanti
Basile Bastian Bastien Batuhan Baudouin Baylee Beata Beáta Beatrice Beatriz Beaulah Becky Bela Belinda Bella Ben
Benedikt Beniamin Benito Benjamin Benjamín Bennett Bennie Benno Benoît Bente Benton Berat Berenice Berit Berkay
Bernadette Bernadine Bernard Bernardo Bernd Berneice Bernhard Bernice Bernie Berniece Bernita Bert Berta
Bertille Bertram Bertrand Bessie Bethany Betina Betsy Bette Bettie Bettina Bettye Beulah Beverly Bhaanumati
Bhaasvan Bhaaswar Bhadra Bhadrak Bhadraksh Bhadran Bhagavaan Bhagirathi Bhagvan Bhagwanti Bhagwati Bhamini
Bhanumati Bharadwaj Bharat Bhardwaj Bhargava Bhargavi Bhasvan Bhaswar Bhaumik Bhavani Bhaves Bheeshma Bhekimuzi
Bhekizizwe Bhekumbuso Bhilangana Bhima Bhisham Bhishma Bhoj Bhoopat Bhoopati Bhooshan Bhooshit Bhramar Bhudev
Bhudeva Bhupati Bhupen Bhushan Bhushit Bhuvanesh Bhuvaneshwar Bianca Bianka Bibek Bibiana Bijay Bikash Bilal
Billy Bilva Bilwa Bina Binta Bintou Birjesh Bishal Bishnu Bjarne Bjorn Björn Blahoslav Blair Blake Blanca
Blanche Blandine Blanka Blažej Blažena Bob Bobbie Bodhan Bogdan Bogdana Bohdan Bohdana Bohumil Bohumila Bohumír
Bohuš Bohuslav Bohuslava Bojan Bojana Bolatito Boleslav Boluwatife Bonginkosi Bonifác Boris Borka Boubacar Boyd
Božena Božica Božidar Božidara Braden Bradford Bradley Bradly Brady Braeden Brahmaanand Brahmabrata Brahmanandam
Brahmdev Brajendra Brajesh Bram Brandi Brando Brandon Brandt Brandyn Branimir Branislav Branislava Branka
Brankica Branko Brannon Branson Braulio Braxton Brayan Breana Breanna Breanne Brenda Brendan Brenden Brendon
Brenna Brennan Brennon Bret Brett Bria Briac Brian Briana Brianne Brice Bridget Bridgette Brielle Brieuc Brigita
Brigitta Brigitte Brijesh Brionna Brisa Britney Brittany Broderick Brody Bronislava Brooke Brooklyn Bruce Bruna
Bruno Bryan Bryana Bryant Bryce Brycen Bryon Buchi Buddhana Budhil Budi Buford Buhle Bukola Bulah Bunmi Burak
Burdette Burnice Busayo Busisiwe Byron Caden Caio Caitlin Caitlyn Cale Caleb Caleigh Cali Calista Calixte Callie
Callum Calvin Camden Cameron Camil Camila Camilla Camille Camren Camron Camryn Camylle Candace Candelario
Candice Candido Capucine Cara Carey Caridad Carine Carissa Carla Carlee Carleton Carley Carli Carlie Carlo
Carlos Carlota Carlotta Carlton Carmel Carmela Carmella Carmelo Carmen Carolanne Carole Carolin Carolina
Caroline Carolyn Carolyne Carrie Carroll Carson Cary Cas Casandra Casey Casimer Casimir Časlav Caspar Casper
Cassandra Cassandre Cassidy Cassie Cataleya Catalina Caterina Catharina Catharine Catherine Cathrine Cathryn
Cathy Catrin Cayla Ceasar Cecelia Cecil Cecile Cécile Cecilia Cecília Cecilie Cecilio Cedric Cédric Cedrick
Cedrik Céleste Celestin Celestino Celia Célia Celina Celine Céline Cem Cesar César Ceyda Ceyla Ceylin Cezar
Cezara Chaanakya Chadd Chadrick Chaim Chaitan Chakor Chakradhar Chakravartee Chakravarti Chakrika Chanakya
Chanda Chandak Chandan Chandani Chandi Chandini Chandira Chandni Chandra Chandraayan Chandrabhaga Chandrabhan
Chandradev Chandrakala Chandraketu Chandrakin Chandramani Chandramauli Chandramohan Chandran Chandranath
Chandrani Chandravati Chanel Chanelle Chantal Chapal Chapala Charak Charl Charleen Charlene Charles Charli
Charlie Charline Charlotta Charlotte Charuchandra Charumati Charuvrat Charvi Chasity Chaten Chatur Chatura
Chaturaanan Chaturbhuj Chauncey Chayenne Chaz Cheikh Chelsea Chelsey Chelsie Chen Cherechi Cheryl Chesley
Chester Chet Chetan Chetanaanand Cheyanne Cheyenne Chiamaka Chiara Chidaakaash Chidaatma Chidambar Chidambaram
Chidananda Chidi Chimamanda Chinedu Chinmayanand Chinyere Chiranjeev Chiranjeeve Chisom Chitraksh Chitrali
Chitramala Chitrangada Chizoba Chloe Chloé Chris Christ Christa Christelle Christian Christiana Christiane
Christiano Christin Christina Christine Christop Christoph Christophe Christopher Chukwu Chyna Ciara Ciarán
Cielo Cierra Cindy Ciprian Citlalli Claas Clair Claire Clara Clarabelle Clare Clarissa Clarisse Clark Claud
Claude Claudia Claudie Claudine Claudio Clayton Clea Clelia Clémence Clemens Clemente Clementina Clémentine
Clemmie Cleo Cleora Cleta Cletus Cleveland Clifford Clifton Clinton Cloe Clotilde Cloyd Clyde Coby Cody Coleman
Coline Collien Collin Colten Colton Columbus Côme Concepcion Concepción Conchita Connor Conor Conrad Constance
Constantin Consuelo Cora Coralie Coraline Corbin Cordelia Cordell Cordia Cordie Corene Corentin Corina Corine
Corinna Corinne Cornelia Corneliu Cornelius Cornell Corrine Cortez Cortney Corvin Cosima Coty Coumba Courtney
Craig Crawford Creola Crina Cristal Cristian Cristiana Cristiano Cristina Cristobal Cristofor Cristopher Cruz
Crystel Ctibor Cullen Curtis Cydney Cynthia Cyprián Cyprien Cyriaque Cyrielle Cyril Cyrille Cyrus D'angelo Daan
Daevi Daevika Dagmar Dagmara Dagoberto Daija Daisha Daisuke Daiwik Dakota Daksha Dakshayani Dalia Dalibor
Dalibora Daliborka Dalida Dalila Dallas Dallin Damaris Damayanti Dameon Damian Damián Damien Damife Damilare
Damilola Damion Damir Damjan Damla Damodara Damola Damon Dan Dana Dandak Dandapaani Dandre Dane Dangelo Dani
Danial Danica Daniel Daniela Daniele Daniella Danielle Danijel Danijela Danika Danilo Danjuma Danka Dannie Dante
Danu Danyka Daouda Daphné Daphnee Daphney Dara Darasimi Darby Daren Daria Darian Dariana Darien Darija Darin
Darina Darinka Dario Darion Darius Darja Darko Darla Darleen Darlene Darnell Daron Darrel Darrell Darren Darrick
Darrin Darrion Darron Darryl Darshwana Darwin Daryl Dashawn Dasia Datta Dave Davi David Dávid Davide Davin
Davion Davon Davonte Davor Dawson Dax Dayaamay Dayaananda Dayaanidhi Dayamayee Dayana Dayna Dayne Dayton Dea
Deangelo Deanna Debbie Debora Débora Deborah Debra Declan Dedric Dedrick Deeksha Deenabandhu Deepak Deepali
Deepan Deepankar Deependra Deepesh Deepika Deeptanshu Deeptendu Deeptiman Deeptimay Deeptimayee Deeptimoy
Deeptimoyee Deevakar Defne Deion Deja Dejah Dejan Dejon Dejuan Delaney Delbert Delfina Delia Delilah Della
Delmer Delores Delpha Delphia Delphine Demarco Demarcus Demario Demba Demetris Demetrius Demilade Demond Dena
Denis Denisa Denise Deniz Dennis Denny Deon Deondre Deontae Deonte Dereck Derek Derick Deron Derrick Deshaun
Deshawn Desiree Desmond Dessie Destany Destin Destinee Destiney Destini Devadatt Devagya Devajyoti Devak Devan
Devangana Devani Devante Devasree Devdan Deven Devesh Deveshwar Devi Devika Devin Devonte Devvrat Devyn Dewayne
Dewey Dewi Dezider Dhana Dhanadeepa Dhanalakshmi Dhananjay Dhanapati Dhanesh Dhanpati Dhanu Dhanvin Dhara
Dharani Dharitri Dharmaketu Dhatri Dhruv Dhyanesh Dhyaneshwar Diana Dianna Dianne Didier Didina Diego Dieter
Digambar Digambara Diksha Dilan Dilara Dillan Dillon Dimitri Dina Dinakar Dinesh Dinkar Dinu Dion Dionýz Dipali
Dipankar Dipendra Dipesh Diptendu Divaakar Divakar Divjot Divya Djibril Dmitri Dmitry Dobromila Dobroslav
Dobroslava Doina Dolores Domenic Domenica Domenick Domenico Domenik Domingo Dominic Dominik Dominika Domnica
Donald Donát Donata Donato Donavon Donnell Donnie Dora Dorcas Doreen Dorel Dorian Dorián Doriana Doriane Dorin
Dorina Doris Dorota Dorotea Doroteja Doroteo Dorothea Dorothy Dorris Dortha Dorthy Doug Douglas Doyinsola Doyle
Draga Drahomír Drahomíra Drahoslav Drahoslava Draupadi Dražen Dron Drona Dua Duane Duanne Dubravka Dudley
Duduzile Dulari Dulce Dumisani Dumitru Duncan Dunja Durga Durgeshwari Durodola Durward Dušan Dušana Dustin
Dwaipayan Dwaipayana Dwayne Dwight Dylan Earlene Earline Earnestine Easton Ebba Ebiere Ebiowei Ebunoluwa
Ecaterina Ecrin Ed Eda Edd Eddi Eddie Eden Edgar Edgard Edgardo Edison Edita Edith Edmond Edmund Edna Édouard
Eduard Eduarda Eduardo Edvard Edvin Edward Edwardo Edwin Edwina Edyth Edythe Eekalabya Efe Effie Efrain Efrem
Efren Ege Eileen Einar Eino Ekaaksh Ekadant Ekaksh Ekalavya Ekaling Ekaparnika Ekdant Ekow Ekundayo Ela Eladio
Elaina Elaine Elakshi Elanur Elbert Elda Eldon Eldora Eldred Eldridge Elea Eleanor Eleanora Eleanore Eleazar
Electa Elena Eleni Elenor Elenora Eleonora Eleonore Éléonore Elfrieda Eli Elia Eliabeth Eliah Elian Eliana
Eliane Eliano Elias Élie Eliezer Elif Elijah Elin Elina Eline Elinor Elinore Elio Elisa Elisabeth Elisaveta
Elise Élise Eliseo Elisha Eliška Elissa Eliza Elizabeth Ella Ellen Elli Ellie Elliot Elliott Ellis Ellsworth
Elly Elmer Elmira Elmo Elmore Elna Elnora Elnur Elodie Elody Eloisa Eloise Éloïse Elouise Eloy Elroy Elsa Elsie
Elta Elton Elva Elvera Elvie Elvira Elvíra Elvis Elwin Elwyn Elyas Elyse Elyssa Elza Ema Emanuel Emanuela Emeka
Emelia Emelie Emely Emerson Emie Emil Emile Emilia Emília Emilian Emiliano Emilie Émilie Emilija Emilio Emily
Emin Emirhan Emma Emmalee Emmanuel Emmanuelle Emmely Emmett Emmi Emmie Emmitt Emory Emre Ena Enakshi Enea
Enguerrand Enid Enie Eniola Enna Ennio Enno Enoch Enola Enos Enrico Enrique Ensar Enya Enzo Ephraim Eray Erdal
Eren Eriberto Eric Erich Ericka Erik Erika Erin Erling Erma Erna Ernest Ernestina Ernestine Ernesto Ernie Ernst
Ervin Ervín Erwin Eryn Esha Eshana Eshita Esi Esma Esmeralda Esperanza Esra Essie Esta Esteban Estefania Estel
Estela Estell Estella Estelle Estera Estevan Esther Estrella Esupofo Etela Etha Ethan Ethel Ethelyn Etienne
Étienne Ettie Eudora Eugen Eugene Eugène Eugenie Eugénie Eula Eulah Eulalia Eulalie Euna Eunice Eusebia Eusebio
Eva Evalyn Evan Evangeline Evans Ève Evelin Evelina Eveline Evelyn Everardo Everett Everette Evie Evy Ewald
Ewatomi Ewell Eymen Eyram Ezekiel Ezequiel Ezio Ezra Fabian Fabiana Fabiano Fabien Fabienne Fabio Fábio Fabiola
Fabrice Fadekemi Faderera Falk Fannie Fanta Fantine Fanyana Farah Farhan Fatim Fatima Fatimata Fatma Fatou
Fatoumata Faustine Faustino Fausto Favian Faye Febe Federico Fedor Fehintola Feliciano Felicie Félicie Felicita
Felicitas Felina Felipa Felipe Felix Félix Felton Femke Fenja Ferdinand Ferdinando Fergus Fermin Fernando Ferne
Ferre Fibikemi Fidan Fidel Fien Fiete Fiifi Fikayomi Fikret Filemon Filiberto Filip Filipa Filipe Filippa
Filippo Filomena Filoména Finia Finja Finlay Finley Finn Finnja Finnley Fiodor Fiona Flavia Flavie Flavien
Flavio Fleta Fleur Flo Flóra Flore Florencia Florencio Florent Florentin Florentina Florian Florián Floriana
Florida Florina Florine Floy Floyd Flynn Folashade Folu Forrest Frances Francesca Francesco Francis Francisca
Francisco Francois François Françoise Frank Franka Frankie František Františka Franz Franziska Fred Freda
Freddie Freddy Frederic Frédéric Frederick Frederico Frederik Frederike Frederique Fredrick Fredrik Fredy Freeda
Freida Freya Frida Frieda Friederike Friedrich Funani Funmilade Funmilayo Furkan Furman Fynn Gabe Gabin Gabriel
Gabriela Gabriele Gabriella Gabrielle Gabrijela Gael Gaël Gaëlle Gaetano Gagan Gaia Gail Gajaadhar Gajabahu
Gajadhar Gajbaahu Galina Ganak Ganaka Ganapati Gandharv Gandharva Ganesh Gangesh Garance Gardner Gareth Garett
Garfield Garnett Garrett Garrick Garry Garud Gary Gaspar Gašpar Gaspard Gaston Gati Gatik Gatsha Gauraang
Gaurang Gauranga Gautam Gautama Gautami Gautier Gavin Gayatri Gayle Gbadebo Gbeminiyi Gbemisola Gbolahan
Gbowoade Gedeon Geeta Geetanjali Gejza Gemine Genevieve Gennaro Genoveva Geoff Geoffrey Geoffroy Georg George
Georges Georgeta Georgia Georgiana Georgianna Georgina Geovanni Geovanny Geovany Gerald Geraldine Gerard Gérard
Gerardo Gerda Gerhard Germán Gerrit Gerry Gerson Gertruda Gertrude Ghanaanand Ghanashyam Ghanshyam Ghenadie
Gheorghe Gia Giacomo Giada Gian Gianluca Gianni Gideon Gifty Gilberto Gilda Giles Gilles Gillian Gina Gino
Gioele Gioia Giorgia Giorgio Giovani Giovanna Giovanni Giovanny Giri Girija Girik Girika Girindra Giriraaj
Giriraj Girish Girja Gisela Gisèle Gisselle Gita Gitanjali Giulia Giuliana Giuliano Giulio Giuseppe Gizela
Gladyce Gladys Gleb Glenda Glenn Glenna Glennie Gobinda Godfrey Golda Gonzague Gonzalo Gopaal Gopal Gopee Gopi
Gorakhanatha Gorakhnath Goran Gordan Gordana Gordon Goswamee Goswami Gotum Gouranga Goutam Govinda Gracie
Graciela Grady Granville Grayce Grayson Greg Gregg Gregor Gregoria Gregorio Gregory Greta Gréta Gretchen Greyson
Grgur Grigore Griselda Grover Grzegorz Guadalupe Gudakesa Gudakesha Gudrun Guido Guilherme Guillaume Guillemette
Guillermina Guillermo Guiseppe Gülçin Günay Gunnar Gurdev Gurpreet Gustav Gustave Gustavo Gwen Gwenaëlle
Gwendolyn Habib Habiba Haby Hadley Hafsa Hagen Hailee Hailey Hailie Hakan Hal Haleigh Haley Halie Halil Halim
Halima Halle Hallie Hamidou Hamish Hamsini Hana Hani Hanna Hannabel Hannah Hanne Hannes Hanno Hans Hao Harald
Hari Harinakshi Harinarayan Harit Harita Harley Harmon Harold Harpreet Harriet Harrison Harry Haruto Harvey
Hasan Haskell Hasna Hassan Hassie Hattie Hauke Hawa Hayden Haylee Hayley Haylie Hazle Heather Heber Hédi Heema
Heidi Helen Helena Helene Hélène Helga Helin Hélio Hellen Helmut Heloise Héloïse Henderson Hendrik Hennes Henri
Henrick Henrie Henrieta Henrietta Henriette Henrik Henrike Henrique Henry Herbert Herman Hermann Hermina Hermína
Hermine Herminia Herminio Hernán Hershel Herta Hertha Hester Hilario Hilbert Hilda Hildegard Hillard Hillary
Hilma Hilton Himadri Himani Hipolito Hippolyte Hira Hiram Hiranmay Hiranmaya Hiranya Hiroshi Hlengiwe Hoang
Hobart Hollie Hollis Homero Horace Horacio Hortense Hosea Houston Howard Howell Hoyt Hubert Hudson Hugh Hugo
Hugues Hulda Hülya Humberto Hussein Hyman Iacob Ian Ibidapo Ibironke Ibrahim Ibrahima Ibukunoluwa Icie Ida Idell
Idella Idowu Idris Idrissa Ifeoluwa Ifeoma Ifunanya Ige Ignác Ignacio Ignacy Ignatius Igor Ígor Ike Ikenna
Ikeoluwa Ikhidie Ila Ilaria Ilarion Ilay Ilayda Ileana Ilene Ilenia Ilian Iliana Ilias Ilie Ilija Ilinca Ilja
Ilona Ilsa Ilyas Ima Imani Imelda Imke Immanuel Imogen Imogene Imoleoluwa Imran Ina Inara Inaya Inder Indiana
Indira Indra Ines Inés Inès Inesa Inez Inga Ingrid Ingrida Inioluwa Inka Inna Inyoni Ioan Ioana Iolanda Ionel
Ionela Ionut Iosif Ira Irem Iremide Irena Irene Irène Ireti Iretioluwa Irina Irma Irvin Irving Irwin Isa Isaac
Isabeau Isabel Isabela Isabell Isabella Isabelle Isac Isadora Isadore Isai Isaiah Isaias Isak Iseoluwa Iseult
Ishola Isidora Isidore Isidro Isioma Isis Isisa Isla Ismael Ismail Isobel Isom Isra Israel Issa Issac Istvan
Itunuoluwa Itzel Iulia Iulian Iuliana Iurie Iva Ivah Ivan Iván Ivana Ivanka Ivanna Ivano Ivar Iven Iveta Ivica
Ivo Ivona Ivonne Iwan Iyabode Iyadunni Iyanuoluwa Iyinoluwa Izabela Izabella Izaiah Izidor Izolda Jabari
Jabulile Jace Jacey Jacinto Jackeline Jackie Jacklyn Jackson Jaclyn Jaco Jacob Jacobo Jacqueline Jacquelyn
Jacques Jacynthe Jada Jaden Jadesola Jadon Jadranka Jadranko Jadyn Jaeden Jagadish Jagadisha Jagathi Jagdeep
Jagdish Jagmeet Jahnu Jaida Jaiden Jailyn Jaime Jaimini Jairo Jakayla Jake Jakob Jakov Jakub Jaleel Jalen Jalon
Jalyn Jamaal Jamal Jamar Jamarcus Jamel James Jameson Jamey Jamie Jamil Jamila Jamir Jamison Jammie Jan Jana
Janae Jane Janek Janelle Janessa Janet Janeta Janice Janick Janie Janin Janina Janine Janis Janiya Janka Janko
Janna Janne Jannek Jannes Jannie Jannik Jannis Jano Janosch Jany Jaquan Jaquelin Jaqueline Jara Jared Jaren Jari
Jarmila Jarne Jarno Jarod Jarolím Jaromír Jaron Jaroslav Jaroslava Jarrell Jarret Jarrett Jarrod Jarvis Jasen
Jasmina Jasna Jason Jaunita Javier Javon Javonte Jaya Jayce Jayda Jayde Jayden Jaydon Jaylan Jaylen Jaylin
Jaylon Jayme Jayne Jayson Jazlyn Jazmin Jazmyn Jazmyne Jean Jeanie Jeanne Jeannette Jeannie Jed Jedediah
Jedidiah Jeff Jefferey Jeffery Jeffrey Jeffry Jehanne Jela Jelena Jelica Jella Jelle Jena Jenifer Jenna Jennie
Jennifer Jennings Jenny Jennyfer Jens Jensen Jeppe Jerad Jerald Jeramie Jeramy Jerel Jeremiah Jeremias Jeremie
Jeremy Jermain Jermaine Jermey Jerod Jerome Jeromy Jerónimo Jerrell Jerrod Jerrold Jesper Jessica Jessika Jessy
Jessyca Jesús Jett Jette Jettie Jevon Jewell Ji-woo Jil Jillian Jim Jimmy Jin Jindra Jing Jitender Jitendra
Joachim Joah Joakim Joan Joana Joanie Joann Joanna Joanne Joannie Joanny Joany Joao João Joaquim Joaquin Joaquín
Jocelyn Jodi Jodie Jody Joe Joel Joël Joelina Joeline Joelle Joëlle Joesph Johan Johann Johanna Johanne Johannes
Johathan John Johnathan Johnathon Johnpaul Jolana Jolanda Jolayemi Joleen Jolie Jolien Jolin Jolina Joline Jon
Jona Jonah Jonas Jonatan Jonathan Jonathon Jonna Jonte Joojo Joost Jordane Jordi Jordon Jordy Jordyn Jorge
Jørgen Joris Joscha Joschua Jose José Josef Josefa Josefin Josefina Josefine Joseph Josephin Josephine Joséphine
Josh Joshua Joshuah Josiah Josiane Josianne Josie Josua Josue Josué Josy Jovan Jovana Jovani Jovanny Jovany
Joyce Jože Jozef Jozefína Jozue Juan Juana Juanita Juda Judah Judd Jude Judita Judith Judson Juha Jukka Jule
Jules Julia Júlia Julian Juliana Juliane Julianne Julie Julien Julieta Juliette Julika Julina Julio Júlio Julius
Jun Juna June Junius Jurgen Juri Justen Justin Justina Justine Juston Justus Justyn Juul Juwan Juwon Jyoti
Jyotis Jyotsana Kaan Kacey Kaci Kacie Kacper Kaden Kadiatou Kadin Kadir Kaela Kaelyn Kagiso Kaia Kailash Kailee
Kailey Kailyn Kaitlin Kaitlyn Kaj Kaja Kaleb Kaleigh Kaley Kalinda Kalle Kallie Kalpana Kalyani Kamal Kamalesh
Kameron Kamil Kamila Kamille Kamla Kamlesh Kamran Kamren Kamron Kamryn Kanak Kanchan Kanishka Kannan Kannen
Kanti Karan Kareem Karelle Karen Kari Kariane Karianne Karim Karin Karina Karine Karl Karla Karlee Karley Karli
Karlie Karlo Karlotta Karmela Karol Karolann Karolina Karolína Karoline Karson Karthik Kartik Karunanidhi
Kasandra Kasey Kashyap Kashyapi Kasper Kassandra Katarina Kate Katelin Katelyn Katelynn Katharina Katherine
Katheryn Kathleen Kathlyn Kathrin Kathryn Kathryne Kathy Katie Katja Katlyn Katlynn Kato Katrin Katrina Katrine
Katryn Kattie Katy Kavon Kavya Kaya Kaycee Kayden Kayla Kaylah Kaylee Kayleigh Kayley Kayli Kaylie Kaylin Kayode
Kayra Kazimír Kazuki Keagan Keano Keanu Keara Keaton Keegan Keeley Keely Keenan Keerti Kehinde Keira Keith Keji
Kellen Kelley Kelli Kellie Kelsi Kelsie Kelton Kemal Kemi Ken Kenan Kendall Kendra Kendrick Kenji Kenna Kennedi
Kennedy Kenneth Kennith Kenny Kenton Kenya Kenyatta Kenyon Kenza Kenzo Keon Kerem Kerim Kerry Keshaun Keshawn
Keven Kevin Kevon Keyon Keyshawn Kgabu Khadidiatou Khadija Khady Khalid Khalil Khanyisile Khem Khethiwe
Khulekani Kian Kiana Kianna Kiara Kiarra Kiel Kiera Kieran Kikelomo Kilian Kim Kimberley Kimberly Kimi Kira
Kiran Kirsten Kirstin Kirti Kjell Klaas Klara Klára Klaudia Klaus Klemens Klement Kleopatra Kobe Koby Kody Kofi
Kojo Kolawole Kolby Kole Koloman Konrad Konstantin Kopano Koray Korbin Korbinian Korede Korey Korinna Kornel
Kory Kraig Krishna Krishnadas Krishnadasa Krista Kristen Kristi Kristian Kristián Kristie Kristijan Kristin
Kristina Kristine Kristofer Kristoffer Kristopher Kristy Krystal Krystel Krystina Krzysztof Kubra Kubura Kujoe
Kumar Kumuda Kurt Kurtis Kwabena Kwadwo Kwaku Kwame Kwamena Kwasi Kweku Kwesi Kyan Kyla Kyle Kylee Kyleigh Kyler
Kyra Laal Lachlan Lada Ladarius Ladislau Ladislav Lafayette Lai Laila Laisha Lakshman Lakshmi Lakshmidhar
Lakshminath Lal Lala Lalita Lamar Lamberto Lamine Lamont Landen Laney Langa Lara Larisa Larissa Laron Larry Lars
Larue Lassana Lasse Latif Latoya Laura Laure Laureen Lauren Laurence Laurène Laurens Laurent Laurenz Lauretta
Lauri Lauriane Laurianne Laurie Laurin Laurine Laury Lauryn Lavada Lavanya Lavern Laverna Laverne Lavina Lavinia
Lavon Lavonne Lawrence Lawrencia Lawson Laxman Laxmi Layla Layne Lazare Lazaro Lea Léa Leah Leana Leander
Leandra Leandro Leann Leanna Leanne Leatha Leda Leela Lei Leif Leigh Leila Leilani Lela Lelah Leland Lelia Lempi
Lemuel Len Lena Léna Lene Leni Lenia Lenja Lenka Lenn Lenna Lennard Lennart Lennert Lennie Lennox Lenny Lenora
Lenore Lenya Leo Léo Leola Leon Leona Leonard Leonardo Leonel Leonhard Leoni Leonid Leonida Leonidas Leonie
Léonie Leonor Leonora Leontina Leopold Léopold Leopoldina Leopoldo Leora Lera Lerato Leroy Lesley Leslie Lesly
Lessie Lester Leta Letha Leticia Letícia Letitia Letizia Levent Levi Levke Lewin Lexi Lexie Lexus Leyla Lia Liah
Liam Lian Libbie Libby Lidia Lidija Lila Lili Lilia Lilian Liliana Liliane Lilith Lilla Lilli Lillian Lilliana
Lillie Lilly Lilou Lilyan Lina Lincoln Linda Linde Lindsay Lindsey Ling Linh Linnea Linnie Linus Linwood Lio
Lior Lisa Lisandro Lisann Lisanne Lisbeth Lise Liselotte Lisette Litzy Liu Liv Liva Livia Lívia Livio Liviu Liya
Liyana Liz Liza Lize Lizeth Ljiljana Ljuba Ljubica Llewellyn Lloyd Loïc Lois Loïs Lola Lolade Lolita Lon London
Lonie Lonnie Lonny Lonzo Lora Loraine Loredana Loreen Loren Lorena Lorene Lorenz Lorenza Lorenzo Loretta Lori
Lorin Lorine Lorna Lorraine Lotta Lottie Louay Louis Louisa Louise Lourdes Louvenia Lowell Loyce Luan Luana Luc
Luca Lucas Lucia Lucian Luciana Luciano Lucie Lucien Lucienne Lucija Lucile Lucille Lucinda Lucio Lucious Lucius
Lucy Ludie Ludivine Ludmila Ludovic Ludovica Ludwig Lue Luella Luena Luigi Luis Luisa Luise Luiz Luiza Lujza Luk
Luka Lukas Lukáš Lukhona Lula Lungelo Lupe Lura Lurline Luther Luzie Lwandle Lya Lyda Lydia Lydie Lyla Lyle Lyn
Lynda Lynette Lynn Lynne Lysanne Mabel Mabelle Mable Macey Maci Macie Mackenzie Macy Madaline Madalyn Maddison
Maddox Madeline Madelyn Madelynn Madhuri Madie Madilyn Madina Madisen Madisyn Madita Madleen Madlen Mady Madyson
Maegan Mael Maël Maëlle Maeve Mafalda Magali Magda Magdalena Magdaléna Magnus Mahaut Mahdi Mahendra Mahesh
Maheswar Mahir Mahmoud Mahmud Maï Maia Maida Maike Mailin Maïmouna Maira Maiya Maja Majda Makayla Makenna
Makenzie Makinwa Maksim Malachi Malati Malcolm Malena Malia Malick Malika Malin Malina Malinda Mallie Mallory
Malo Malou Malte Malti Malvina Malvína Mamadou Mandaakin Mandakini Mandla Mandy Manel Manfred Mangala Mangalya
Manik Manikya Manisha Manjusha Manley Manoj Manon Mansur Manuel Manuela Maphikelela Marc Marceau Marcel Marcela
Marcelina Marcelino Marcelle Marcellus Marcelo Marcia Márcia Marco Marcos Marcus Mareike Marek Maren Margaret
Margareta Margarete Margarett Margaretta Margarette Margarida Margaux Margie Margita Margot Margret Mari Maria
María Mariah Mariam Mariama Marian Marián Mariana Mariane Marianna Marianne Mariano Maribel Marica Maricarmen
Maricica Marie Marieke Mariela Mariella Marielle Marietta Marija Marika Marilena Marilie Marilou Marilyn
Marilyne Marin Marina Marino Mario Marion Marisa Marisol Marissa Marit Marita Maritza Marius Marjolaine Marjorie
Marjory Marko Markus Marla Marlee Marleen Marlen Marlena Marlene Marlène Marley Marlo Marlon Marsha Marta Martha
Marthe Martim Martin Martín Martina Martine Marty Marut Marvin Marwa Marwin Mary Maryam Maryann Maryse Maša
Massimo Matej Mateja Mateo Mateus Mateusz Matheo Mathew Mathias Mathilda Mathilde Mathis Mathurin Mathuys Matias
Matilde Matis Matt Matteo Matthew Matthias Matthieu Matthis Matti Mattia Mattis Matylda Maude Maudie Maureen
Maurice Mauricio Maurine Mauro Mawuena Mawusi Max Maxence Maxie Maxime Maximilian Maximilián Maximilien
Maximillia Maximillian Maximo Maxine Maya Maybell Maybelle Maye Mayeul Maymie Maynard Mayoor Mayra Mayte Mazie
Mbalienhle Mckayla Mckenna Mckenzie Meagan Meaghan Meda Medard Medine Meena Meenakshi Megan Megane Meggie Meghan
Meghnad Meghnath Mehmet Mei Meik Meike Meïssa Mekhi Melania Melanie Melany Melchior Melek Melia Melike Melina
Melinda Melis Melisa Melissa Mélissa Melita Mellie Melvin Melvina Melyna Melyssa Menaka Menka Mercedes Meredith
Merritt Mert Mertie Merve Mervin Meryem Metod Mette Mhambi Mia Micaela Micah Micha Michael Michaël Michaela
Michal Michale Micheal Michel Michele Michelle Mieke Miguel Mihaela Mihai Mihail Mija Mika Mikael Mikail Mikayla
Mike Mikel Mikhail Mikkel Mikko Mikuláš Mila Milada Milan Milana Mildred Milena Milford Milica Milivoj Milla
Millicent Milorad Miloš Miloslav Miloslava Milota Milton Min-jun Minakshi Mindy Minerva Ming Minh Minodora Mio
Mira Mirabela Mirac Miran Miranda Miray Mircea Mirco Mireille Mirela Mirella Mireya Miriam Mirja Mirjam Mirka
Mirko Mirna Miron Miroslav Miroslava Misael Missouri Mitchel Mitchell Mitra Mittie Mladen Mobolaji Modesta
Modesto Modupe Mofifoluwa Mohamed Mohammad Mohammed Mohan Mohana Mohinder Mohini Moïse Moises Mojisola
Mojisoluwa Mojmír Mona Monica Mónica Monika Monique Monroe Monserrat Monserrate Montana Moradeke Morayo Morenike
Morgana Morgane Moriah Moritz Morolake Morten Mortimer Morton Moshe Mosunmola Motunrayo Mouhamadou Mouhamed
Moussa Moustapha Moyosore Mozell Mozelle Mpho Mpilo Mpumelelo Msizi Mthunzi Muhammad Muhammed Muhsin Mukesh
Mukul Murat Muriel Musa Musawenkosi Mustafa Muyiwa Mya Myah Myla Mylan Mylene Myles Myra Myriam Myrl Myrna Myron
Myrtice Myrtie Myrtis Nabin Nadežda Nadia Nadine Nadir Nadja Nael Naemi Nahid Nahil Nakia Nalini Nancy Nanda
Nandi Naoko Naomi Naomie Narayan Narcis Narcisa Narciso Narendra Narinder Nash Nasir Nasrullah Natalia Natália
Natalie Natalija Natan Natanael Natasa Nataša Natasha Nate Nathalie Nathan Nathanael Nathanaël Nathanial
Nathaniel Nathen Naveen Navin Nawal Naya Nayeli Nayla Nazif Ndleleni Ndondoloza Neda Nedra Neha Neil Nela Nelda
Nele Neli Nella Nelle Nelli Nels Nena Neo Neoma Nerea Neva Neven Nevena Nevenka Nevin Nevio Neyla Ngozi Nguyen
Nhlakanipho Nia Niamh Nicholas Nicholaus Nichole Nick Nicklaus Nickolas Niclas Nico Nicola Nicolae Nicolai
Nicolaie Nicolas Nicolás Nicole Nicoleen Nicoleta Nicolette Nicu Niculina Niels Nigar Nigel Nika Nike Nikhil
Nikita Nikki Nikko Niklas Niko Nikodem Nikola Nikolai Nikolas Nikolina Nila Nils Nimakoah Nimit Nina Ninioluwa
Nino Niraj Niranjan Nirbhay Niro Nisa Nischal Niyilolawa Nkanyezi Nkosenye Nkosinhle Nkosiyabo Nnamdi Noa Noah
Noam Noan Noe Noé Noël Noelia Noëlle Noemi Noemie Noémie Noemy Nofoto Nokuthula Nola Nolan Nolwazi Nomvula
Nonhlanhla Nonjabulo Nonkululeko Noor Nora Norah Norbert Norberto Nore Norene Norina Norris Norval Norwood Nour
Novi Nozipho Nqobile Nthabiseng Ntokozo Ntombizodwa Nuno Nurlan Nya Nyah Nyasia Obie Obioma Oceane Ocie Octavia
Octavian Octavio Odell Odessa Odie Odin Odon Odunayo Ofelia Ofélia Ogooluwa Ojaswini Okey Okiki Oksana Ola
Oladara Oladare Oladimeji Olaf Olaide Olajumoke Olakunle Olamide Olanrewaju Olansile Olaoluwa Olasunmbo
Olatunbosun Olayinka Ole Oleg Olen Oleta Olga Olimpia Olimpio Olin Oliva Oliver Olivia Olívia Olivier Oliwia
Oliwier Ololade Olufeyisayo Olufunke Olufunmi Olufunmilayo Olumide Olumorotimi Olusola Olutomiwa Oluwafemi
Oluwagbemiga Oluwakemi Oluwamuyiwa Oluwasanmi Oluwasegun Oluwaseun Oluwaseyi Oluwatofunmi Oluwatosin Oluwatoyosi
Oluwatumise Oluwole Oluwunmi Olympe Olympia Oma Omana Omar Omari Omawunmi Ömer Omobobola Omobolanle Omodunni
Omolabake Omolara Omolola Omosalewa Omotara Omotayo Omotola Omotolani Omotoun Omowumi Ona Onome Onoriode Onur
Oormila Opalina Opemipo Opeoluwa Opeyemi Ophelia Oran Oren Oreofe Oriane Orie Orin Orion Orland Orlando Orlane
Orlo Ornella Orpha Orrin Orville Osbaldo Osborne Oscar Óscar Oskar Osman Osunleke Osvaldo Oswald Oswaldo Otha
Otho Otilia Otis Oto Ottilie Ottis Oumar Oumou Ousmane Owen Oxana Oyenike Oyindamola Oyindasola Ozella Pablo
Pacôme Padam Paige Palma Palmira Pamela Pankrác Paola Paolo Param Paramartha Parvati Pascale Pasquale Patrice
Patricia Patricio Patrick Patrik Patrizia Patti Paul Paula Paulette Paulina Pauline Paulo Pavel Paxton Payton
Pearlie Pearline Pedro Peggie Pekka Pelagia Pelumi Penda Penelopa Penelope Pénélope Pepe Percival Percy Perla
Pero Perrine Pete Peter Petra Petronela Petru Peyton Pheobe Phil Phila Philani Philine Philip Philipp Philippe
Phillip Philomène Phiwokwakhe Phyllis Pierre Pieter Pietro Pilar Piotr Pius Platon Pooja Poornima Prabin Prakash
Pramila Pran Pranay Prasad Prasanna Prashant Prathamesh Pravoslav Prayag Preity Prema Presley Preston Prisca
Priscilla Priscille Priska Priya Priyala Prokop Providenci Puneet Purna Purnima Purushottam Pushti Putri Quentin
Quincy Quinn Quinten Quinton Quirin Rachael Rachel Rachelle Rada Radek Radeke Radha Radislav Radmila Radomír
Radoš Radoslav Radovan Radu Radúz Rae Raegan Rafael Rafaël Rafaela Rafid Rageshwari Rageswari Raheem Rahel Rahim
Rahmi Rahsaan Rahul Raif Raina Rainer Raisa Raj Rajan Rajendra Rajesh Rajina Rajinder Rajiv Rajko Raju Rakesh
Raleigh Ralf Rama Ramaa Ramata Ramesh Rameshwar Ramiro Ramon Ramón Ramona Randal Randall Randi Randolf Randolph
Rania Ranjan Ranjeet Ranjit Ranko Raoul Raphael Raphaël Raphaelle Raphaëlle Rapulane Raquel Rashad Rashawn
Rasheed Rasheedah Rasmus Rastislav Rati Ratna Rauf Raul Raúl Ravi Ravindra Rayan Rayen Raymond Raymundo Razvan
Reagan Reanna Reba Rebeca Rebecca Rebeka Rebekah Rebekka Reece Reese Regan Reggie Regina Regína Reginald Reid
Reilly Reina Reinhold Remilekun Remington Remo Remus Renata Renáta Renato Rene René Renee Renée Renette Ressie
Reta Retha Retta Reuben Reva Rey Reyes Reymundo Reyna Reynold Reza Rhett Rhianna Rhiannon Rhoda Rhonda Rhys
Riaan Riana Ricardo Riccardo Richard Richie Richmond Rick Rickie Ricky Rico Rieke Rigard Rigoberto Rike Rina
Rino Rita Ritesh Robb Robbie Robert Róbert Roberta Roberto Robin Robinson Robyn Rocco Rochelle Rocio Roderick
Rodger Rodica Rodney Rodolfo Rodrick Rodrigo Rodrigue Roel Rogelio Rohan Rohana Rohit Roksana Roland Rolando
Rollin Romain Roman Romana Romane Roméo Romina Romuald Romulus Romy Ron Ronald Ronaldo Ronan Ronja Ronke Ronny
Roosevelt Rosa Rosalee Rosalie Rosalind Rosalinda Rosalyn Rosamond Rosamunda Rosana Rosanna Rosario Roselyn
Rosemarie Rosendo Rosetta Rosie Rosina Roslyn Ross Rossie Rostislav Rotimi Rowena Rowland Roxana Roxane Roxanne
Roy Royce Roza Róza Rozalia Rozella Rozina Ruben Rubén Rubie Rubye Rudolf Rudolph Rudra Rudy Rufina Rufus
Rukhmani Rukmin Rupert Rupinder Ruslan Russ Russell Rustam Ruthe Ruthie Ruxanda Rüya Ruža Ryan Ryann Ryder Rylan
Rylee Ryleigh Ryley Sabina Sabine Sabino Sabri Sabrina Sabryna Sachin Sadie Sadio Sadye Safa Safira Safiya Sagar
Sahra Said Saige Sakura Salih Salim Salimata Sallie Salma Salome Salomea Salomey Salomon Salvador Salvatore Sam
Samanta Samantha Sameer Sami Samia Samir Samira Sammie Samson Samuel Samuele Samukelisiwe Sanda Sandeep Sandra
Sandrine Sandro Sandu Sanele Sanford Sanja Sanjay Sanka Sanna Sanne Santa Santiago Santina Santino Santosh Sanya
Saoirse Saphira Sara Sára Sarada Sarah Sarai Sarala Saraswati Sarina Sarisha Sarita Sarla Saroja Sarvin Saša
Sascha Sasha Saskia Satish Satyen Sava Savanah Savina Savion Scarlett Schuyler Scott Scotty Seamus Sean
Sebastian Sebastiano Sedrick Segilola Sekinat Selena Selim Selin Selina Selma Selmer Sem Semih Senne Seo-yeon
Seppe Serafina Serena Sergei Sergej Sergio Sergiu Serhat Servác Seth Severín Seydou Seye Sfiso Shaina Shaka
Shakira Shakti Shakuntala Shalewa Shana Shane Shanel Shanelle Shania Shanie Shaniya Shankar Shanna Shannon
Shanon Shantanu Shany Sharda Shari Sharmila Shashi Shashikala Shaun Shawn Shawna Shaylee Shayna Shayne Sheela
Shekoni Sheldon Shelia Shelley Shemar Sher Sheri Sheridan Sherman Sherri Sherwood Sheryl Shilpa Shirisha Shirley
Shivakari Shobhana Shresth Shresthi Shreya Shreyashi Shridevi Shrishti Shristi Shubha Shubhaprada Shwet Shyann
Shyanne Sibongile Sibusiso Sibylle Sid Siddarth Siddhartha Siddhran Sidney Sidonia Sidonie Sidy Siebe Sifiso
Sigmund Signe Sigrid Sigurd Sijuade Silas Silja Silje Silvana Silvia Sílvia Silvija Silvio Silviu Simeon
Similoluwa Simion Simisola Simon Simona Simone Sina Sinan Sindisiwe Sinenhlanhla Sinja Siobhán Siphephelo
Siphiwe Sipho Siro Sitara Sithembiso Siti Sixtine Siyanda Sizakele Sizani Skye Skyla Skylar Slavica Slávka
Slavko Slavomír Sloka Smilla Smita Sname Sofia Sofie Sofija Solange Soledad Soline Solomon Solveig Somchai
Somnath Somu Soňa Sonia Sonja Sönke Sonya Sophia Sophie Soraya Sören Sorina Souleymane Sowande Stacey Stacy Stan
Stanford Stanislao Stanislas Stanislav Stanislava Stanko Stanley Stanton Staša Stefan Štefan Stefania Stefanie
Stefano Steffen Stelian Steliana Stephaans Stephan Stéphane Stephania Stephanie Stéphanie Stephany Stephen
Stephon Sterre Steve Steven Stevie Stewart Stig Stina Stojan Stuart Subash Subhash Subhashini Subhasini Subodh
Subomi Sucheta Sude Sudeva Sujata Sukanya Suma Suman Sumayyah Sumeet Sumitra Sunil Sunita Suraj Suresh Surya
Suryakant Suryakanta Suryakantam Susan Susana Susanna Susanne Sushant Susheel Sushil Sushma Susie Suzana Suzanne
Svea Sven Svenja Svetlana Swapnil Swara Swarnalata Sweta Syble Sydnee Sydney Sydni Sydnie Sylvain Sylvester
Sylvie Tabea Tabitha Tade Tadeáš Tahir Tahlia Taiwo Takashi Talia Tamara Tami Tamia Tamina Tamino Tammo Tancrède
Tanguy Tania Tanirika Tanja Tanushree Tanushri Tanya Tapan Tara Taras Tari Tarik Tariq Tarja Tarun Taryn Tasha
Tasnim Tatiana Tatjana Tatum Tatyana Tavares Taya Tayler Taylor Teagan Ted Tej Teja Tejas Tejumola Tekla
Temidayo Temitope Teo Teodor Teodora Teodoro Teofil Teona Terence Teresa Tereza Teri Terrance Terrell Terrence
Terri Terrill Tess Tessa Tessie Tevin Thabisa Thabo Thad Thaddeus Thadie Thaïs Thalea Thalia Thamsanqa Thandiwe
Thando Thea Thelma Themba Theo Théo Theodor Theodora Theodore Théophile Theresa Therese Thérèse Theresia Theron
Theunis Theuns Thiago Thibault Thierno Thierry Thies Thilo Thobeka Thomas Thora Thorben Thore Thorge Thulani
Thulisile Thurman Tia Tiago Tiana Tianna Tiberio Tibor Tichomír Tidiane Tierra Tihomir Tillman Tillmann Tim
Timea Timm Timmothy Timmy Timo Timotej Timoteo Timur Tino Tiphaine Titilayo Titilope Tito Titus Tizian Tjark
Tobias Tobiloba Tobin Todd Toki Tokunbo Tolulope Toluwalope Toluwani Toluwanimi Tom Toma Tomas Tomás Tomáš
Tomasa Tomasz Tomiloba Tomislav Tomke Tommie Tomori Toni Tony Tonya Torben Torey Torrance Torrey Tracey Traci
Tracy Traian Travon Tre Tremaine Tremayne Trent Trenton Tressa Tressie Treva Trever Trevion Trevor Tricia
Trilochan Trilochana Trilok Trilokanath Trilokesh Triloki Trisha Tristan Tristian Tristin Triston Trudie Trycia
Trystan Tuana Tudor Tunde Tuomas Tushar Tuur Twila Tyra Tyree Tyreek Tyrel Tyrell Tyrese Tyrique Tyron Tyrone
Tyshawn Tyson Ubaldo Udai Udit Ugo Ujjawal Ujjwal Ulises Ulrich Ulrika Uluthando Ulwazi Ulysse Uma Umang Umar
Umut Una Upendra Uriah Uriel Urmila Ursula Usha Uttam Uwe Uzodimma Vaclav Václav Vada Vadim Vaidehi Vaijayanthi
Vaijayanti Vaishnavi Vaishno Vaishvi Vala Valdemar Valentin Valentina Valentino Valeria Valerie Valérie Valerija
Valeriu Vallie Valter Vance Vanesa Vanessa Vanja Varalakshmi Varvara Vasanti Vasco Vasil Vasile Vasilisa Vasudev
Vasudeva Vasudha Vasundhara Vaughn Veda Vedang Vedanga Vedanshi Veit Velaphi Velda Velimir Vella Velma Velva
Vendelín Venera Veniamin Venkat Verda Verdie Verena Vergie Verica Verla Verlie Vern Verna Verner Vernice Vernie
Vernon Verona Veronica Verónica Veronika Véronique Vesna Vianney Vic Vicenta Vicente Vicki Vickie Vicky Victoire
Victor Víctor Victorien Vida Vidal Vidhur Vidhya Vidur Vidya Viggo Vijay Vikram Viktor Viktoria Viktória Vilma
Vimal Vimala Vinay Vince Vincenc Vincent Vincenza Vincenzo Vinnie Violeta Violette Viorel Viorica Virgie Virgil
Virginie Vishnu Vishwamitra Vít Vito Vitória Vittoria Vitus Vivek Vivian Viviana Viviane Vivianne Vivien
Vivienne Vlad Vladana Vladimir Vladimír Vladimíra Vladimiro Vladislav Vladislava Vlasta Vlastimil Vratislav
Vrinda Vrund Vsevolod Vuk Vusumuzi Vyas Waino Wallace Walter Walton Wanda Wandrille Watson Wava Waylon Wayne Wei
Weldon Wendell Wendy Werner Wesley Wessel Westley Weston Whitney Wibke Wiebke Wiktoria Wilber Wilbert Wilbur
Wilburn Wiley Wilford Wilfred Wilfredo Wilfrid Wilhelm Wilhelmina Wilhelmine Willa Willard Willem Willi William
Willie Willis Wilma Wilmer Wilson Wilton Winfield Winifred Winnifred Winona Winston Wojciech Wolfgang Woodrow
Wout Wuraola Wyatt Wyman Xander Xaver Xavier Xiao Xiaoming Xin Xzavier Yaa Yacine Yadira Yael Yago Yahya Yakubu
Yan Yang Yani Yanis Yann Yannic Yannick Yannik Yannis Yara Yaren Yaron Yasin Yasmeen Yasmin Yasmine Yassin
Yassine Yaw Yaya Yazmin Yejide Yekta Yesenia Yessenia Yetunde Yevhen Yewande Yibanathi Ylva Ylvi Ylvie Yoann
Yogendra Yogesh Yoginder Yolanda Yolande Yoshiko Younes Youssef Yuki Yuna Yunus Yuri Yusuf Yven Yves Yvette
Yvonne Zac Zach Zachariah Zacharie Zachary Zachery Zackary Zackery Zaharia Zahra Zainab Zaira Zakaria Zakary
Zana Zane Zanele Žaneta Zara Zaria Zayd Zdenek Zdenka Zdenko Zdeslava Zdravko Zechariah Zehra Zelda Zella Zelma
Želmíra Zena Zeno Zenobia Zenzele Zetta Zeyd Zeynep Zhang Zina Zinaida Zion Zita Zithulele Ziyad Ziyanda Zlata
Zlatica Zlatka Zlatko Zobuhle Zoe Zoé Zoë Zoey Zofia Zoie Zoila Zoja Zola Zoltan Zoltán Zora Zoran Zorka Zula
Zuzana Zuzanna
Olu Femi Tolu Seyi Bola Segun Kunle Wole Yemi Dele Ife Uche Obi Nkechi Ada Ebele Zola Naledi Tendai Rudo
`
  .trim()
  .split(/\s+/);
